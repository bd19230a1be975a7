"""The project's labelled texts (``data/``): reading, checking, describing. The schema is in ``data/README.md``."""
