print("mingce")
