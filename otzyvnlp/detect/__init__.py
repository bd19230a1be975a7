"""Personal data, medical details, broken secrets, redaction."""
