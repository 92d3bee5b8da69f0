print("lost 0")
