"""What every other room stands on: folding, sentences, words, phrase patterns, lexicons."""
