package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.EpisodeCause.RenewalInDoubt;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Its score and band, how they moved in the last month, and the risk that is open. `moves` begins
/// with what held a month ago, if anything did, and ends with what holds now. Where somebody set
/// the band and no score, the score is the computed one.
public record ListedHealth(
    OptionalInt score,
    Band band,
    boolean isBandSetAlone,
    List<ScorePoint> moves,
    Optional<OpenRisk> risk) {
  /// For so many days moves are kept.
  public static final int MOVES_DAYS = 31;

  public ListedHealth {
    moves = List.copyOf(moves);
  }

  /// As it is computed, or as somebody set both score and band.
  public ListedHealth(
      OptionalInt score, Band band, List<ScorePoint> moves, Optional<OpenRisk> risk) {
    this(score, band, false, moves, risk);
  }

  /// From a day on, this score and band held.
  public record ScorePoint(LocalDate day, OptionalInt score, Band band) {
    boolean isSame(OptionalInt otherScore, Band otherBand) {
      return score.equals(otherScore) && band == otherBand;
    }
  }

  /// Since when it is at risk, and why it is now; of a chance as much as is shown.
  public record OpenRisk(LocalDate since, EpisodeCause cause) {
    private static final double HUNDREDTHS = 100;

    static OpenRisk of(LocalDate since, EpisodeCause cause) {
      return new OpenRisk(since, shown(cause.root()));
    }

    private static EpisodeCause shown(EpisodeCause cause) {
      return cause instanceof RenewalInDoubt(var renewal, var churn)
          ? new RenewalInDoubt(
              renewal, new Probability(Math.round(HUNDREDTHS * churn.value()) / HUNDREDTHS))
          : cause;
    }
  }

  static ListedHealth of(AccountState state) {
    var assessment = state.assessment();
    return new ListedHealth(
        assessment.score(),
        assessment.band(),
        assessment.isBandSetAlone(),
        moves(state.history(), assessment.day().minusDays(MOVES_DAYS)),
        state.risk().episode().map(open -> OpenRisk.of(open.opened(), open.causeNow())));
  }

  private static List<ScorePoint> moves(AccountHistory history, LocalDate from) {
    var moves = new ArrayList<ScorePoint>();
    for (var day : history.days()) {
      if (moves.isEmpty() || !moves.getLast().isSame(day.score(), day.band())) {
        moves.add(new ScorePoint(day.day(), day.score(), day.band()));
      }
      while (moves.size() > 1 && !moves.get(1).day().isAfter(from)) {
        moves.removeFirst();
      }
    }
    return moves;
  }

  boolean showsSameAs(ListedHealth newer) {
    var extra = moves.size() - newer.moves.size();
    return score.equals(newer.score)
        && band == newer.band
        && isBandSetAlone == newer.isBandSetAlone
        && risk.equals(newer.risk)
        && extra >= 0
        && moves.subList(extra, moves.size()).equals(newer.moves);
  }

  /// What held at the end of a day; empty before it was first scored.
  public Optional<ScorePoint> on(LocalDate day) {
    return moves.reversed().stream().filter(move -> !move.day().isAfter(day)).findFirst();
  }
}
