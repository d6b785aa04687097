package dev.oarlock.domain.account.naming;

import java.util.List;

/// What a typed name means. An ambiguous one is a choice, never a guess.
public sealed interface NameMatch {
  /// One account.
  record Found(NamedAccount account, NameFit fit) implements NameMatch {
    /// Whether it goes by just that name today.
    public boolean exactly() {
      return fit == NameFit.EXACT;
    }

    /// Whether it goes by that name or has those words in it, so that nobody need be told which
    /// account was found.
    public boolean isSaid() {
      return fit == NameFit.EXACT || fit == NameFit.WORDS;
    }

    /// Whether somebody who types that means this account beyond doubt.
    public boolean isCertain() {
      return fit != NameFit.MISTYPED;
    }
  }

  /// How a name fits what was typed.
  enum NameFit {
    EXACT,
    /// It was the account's name, and is nobody's now.
    FORMER,
    /// Whole words of the name, and of no other account's.
    WORDS,
    /// A part of the name, and of no other account's.
    PART,
    /// The name, but for a typing error.
    MISTYPED
  }

  /// Several accounts that fit equally well, by name; or the first of so many that nobody counted
  /// them.
  record Ambiguous(List<NamedAccount> candidates, boolean andMore) implements NameMatch {
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
