"""How the database came to be as it is: one step a file in `versions`, each written once and never changed."""

HEAD = "0001"  # the newest step: known here so that a database of today is opened without looking into the files
VERSION_TABLE = "quiz_version"
APPLICATION = 0x5155495A  # "QUIZ", in the head of an SQLite file
