package dev.oarlock.domain.risk.episode;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a risk episode ended: by what, as phrases people read, from which score, and from which
/// revenue a month if the customer contracted meanwhile.
public record RecoverySummary(
    Ending ending,
    List<String> endedBy,
    OptionalInt scoreAtOpening,
    Optional<MultiCurrencyAmount> contractedFrom) {

  /// What kind of end it is.
  public enum Ending {
    /// Something turned for the better.
    TURNED,
    /// What put it at risk is too long ago to count, and nothing else does.
    FADED,
    /// Another model or other scorecards alone, or reports that are in doubt.
    NOT_BY_THE_CUSTOMER,
    /// The account is a part of another now, and is watched there.
    MERGED
  }

  public RecoverySummary {
    endedBy = List.copyOf(endedBy);
  }

  /// Of an account that became a part of another; `into` is what that is called.
  public static RecoverySummary merged(String into, OptionalInt scoreAtOpening) {
    return new RecoverySummary(
        Ending.MERGED, List.of(phrase("merged into {0!}", into)), scoreAtOpening, Optional.empty());
  }

  /// Where it is not known how.
  public static RecoverySummary none() {
    return new RecoverySummary(Ending.TURNED, List.of(), OptionalInt.empty(), Optional.empty());
  }

  /// Whether somebody may be proud of it: it turned, and not because there is less to use.
  public boolean isSave() {
    return ending == Ending.TURNED && contractedFrom.isEmpty();
  }
}
