print("saualnama")
