package dev.oarlock.slack.names;

import java.util.List;

/// What a typed name means. An ambiguous one is a choice, never a guess.
public sealed interface Match {
  /// One account; `exactly` when it goes by just that name.
  record Found(Entry account, boolean exactly) implements Match {}

  /// Several accounts that fit equally well, by name.
  record Several(List<Entry> accounts) implements Match {
    public Several {
      accounts = List.copyOf(accounts);
    }
  }

  /// No account; the suggestions, most alike first, may be none.
  record None(List<Entry> suggestions) implements Match {
    public None {
      suggestions = List.copyOf(suggestions);
    }
  }
}
