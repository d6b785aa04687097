package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;

import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Digests of portfolios of a few accounts.
public final class SampleDigests {
  public static final String SIGNED = "2026-02-01";
  private static final UnscoredCounts NONE_UNSCORED = new UnscoredCounts(0, 0, 0, 0);

  private SampleDigests() {}

  public static DigestCustomer paying(String id, int before, int now, long euros) {
    return DigestCustomer.of(id, before, now)
        .withSignals(SIGNED, signed("K-" + id, SIGNED, 24, line("seats", 10, euros)));
  }

  public static PortfolioDigest digest(DigestCustomer... customers) {
    var states = Arrays.stream(customers).map(DigestCustomer::state).toList();
    return digest(states);
  }

  public static PortfolioDigest digest(List<AccountState> states) {
    return digest(weeks(states), Integer.MAX_VALUE);
  }

  static PortfolioDigest digest(List<AccountWeek> weeks, int most) {
    var tally = new DigestTally(DigestCustomer.TODAY, TouchTiers.none(), most);
    weeks.forEach(tally::add);
    return tally.digest(NONE_UNSCORED);
  }

  static List<AccountWeek> weeks(List<AccountState> states) {
    return states.stream()
        .map(state -> AccountWeek.of(state, ScorecardSet.shipped(), DigestCustomer.TODAY))
        .toList();
  }

  public static Episode episode(LocalDate opened) {
    var sign = new EpisodeCause.TelltaleSign(Telltale.COMPETITOR_EVALUATED);
    return new Episode(1, opened, sign, OptionalInt.of(80));
  }

  public static AccountState atRisk(
      DigestCustomer customer, Optional<Episode> open, Optional<EndedEpisode> ended) {
    var state = customer.state();
    return new AccountState(
        state.id(),
        state.facts(),
        state.scores(),
        new AccountRisk(open, 1, ended, RenewalDisagreements.none()),
        state.delivery());
  }
}
