"""Rating of replies: context, the one engine, the rules, profiles, the scorer."""
