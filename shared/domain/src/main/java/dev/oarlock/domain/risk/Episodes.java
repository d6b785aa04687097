package dev.oarlock.domain.risk;

import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Verdict;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// When a spell at risk begins and ends. It begins in red or with a telltale sign, and ends when
/// the account is out of red and no sign is left; an unknown band neither begins a spell nor ends
/// one that red began.
public final class Episodes {
  private Episodes() {}

  /// What a verdict and today's signs make of the open episode, or of there being none.
  ///
  /// @param open the episode that is open, if one is
  /// @param count how many there were so far, the open one included
  /// @param signs the telltale signs that are there today
  public static EpisodeStep next(
      Optional<Episode> open, int count, Verdict now, Set<Telltale> signs) {
    if (open.isPresent() && !isSurpassed(open.get(), signs)) {
      return isOver(open.get(), now, signs)
          ? new EpisodeStep.Closed(open.get())
          : new EpisodeStep.StillOpen(open.get());
    }
    return cause(now, signs)
        .<EpisodeStep>map(cause -> new EpisodeStep.Opened(episode(count + 1, now, cause)))
        .orElseGet(EpisodeStep.Quiet::new);
  }

  /// What was opened silently, and not by a sign, gives way to a telltale sign, which is not
  /// silent.
  private static boolean isSurpassed(Episode open, Set<Telltale> signs) {
    var isBySign = open.cause().root() instanceof Cause.Sign;
    return open.cause().isSilent() && !isBySign && !signs.isEmpty();
  }

  /// Nobody's word ends a risk that the signals still show.
  private static boolean isOver(Episode open, Verdict now, Set<Telltale> signs) {
    return signs.isEmpty()
        && now.band() != Band.RED
        && switch (now.computedBand()) {
          case RED -> false;
          case YELLOW, GREEN -> true;
          case UNKNOWN -> open.cause().root() instanceof Cause.Sign;
        };
  }

  private static Optional<Cause> cause(Verdict now, Set<Telltale> signs) {
    var sign = signs.stream().min(Comparator.naturalOrder());
    return sign.<Cause>map(Cause.Sign::new)
        .or(() -> now.band() == Band.RED ? Optional.of(new Cause.EnteredRed()) : Optional.empty());
  }

  private static Episode episode(int number, Verdict now, Cause cause) {
    return new Episode(number, now.day(), cause, now.score());
  }
}
