package dev.oarlock.slack.directory;

import java.util.List;

/// What a typed name means. An ambiguous one is a choice, never a guess.
public sealed interface NameMatch {
  /// One account; `exactly` when it goes by just that name.
  record Found(NamedAccount account, boolean exactly) implements NameMatch {}

  /// Several accounts that fit equally well, by name.
  record Ambiguous(List<NamedAccount> candidates) implements NameMatch {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /// No account; the suggestions, most alike first, may be none.
  record NotFound(List<NamedAccount> suggestions) implements NameMatch {
    public NotFound {
      suggestions = List.copyOf(suggestions);
    }
  }
}
