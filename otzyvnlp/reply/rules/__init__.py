"""One file a rule: its id is its path, its proof stands inside. To add a rule, add a file and its texts in labels.toml."""
