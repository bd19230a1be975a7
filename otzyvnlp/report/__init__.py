"""What people look at: notebook displays, and reports."""
