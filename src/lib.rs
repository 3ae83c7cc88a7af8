//! Rounds: people who work in health IT practise talking with the people they serve.
