import Spooling

print("SpoolWorker")
