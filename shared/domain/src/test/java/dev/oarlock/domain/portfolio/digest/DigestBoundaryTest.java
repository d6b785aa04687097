package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.atRisk;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.episode;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A digest is made in the morning of its day. What happens later on that day is in no other than
/// the next, and so is what is told with that day alone, for nobody knows when it was told.
class DigestBoundaryTest {
  private static final LocalDate LAST = DigestCustomer.TODAY.minusDays(7);
  private static final DigestCustomer LEAVING =
      paying("bye", 80, 80, 400).withSignals(LAST.toString(), cancelled("K-bye", "2026-12-31"));

  @Test
  void noticeGivenOnTheDayOfTheLastDigestIsInThisOne() {
    assertThat(digest(LEAVING).notices()).hasSize(1);
  }

  @Test
  void ofAWholeWeekThatDayIsTheOneBefore() {
    var week = AccountWeek.ofWhole(LEAVING.state(), ScorecardSet.shipped(), DigestCustomer.TODAY);

    assertThat(week.events().notice()).isEmpty();
  }

  @Test
  void aRiskOfWhichSomebodyToldOnThatDayIsInThisOne() {
    var courted = digest(List.of(atRisk(paying("new", 80, 80, 500), opened(), Optional.empty())));

    assertThat(courted.enteredRisk()).hasSize(1);
    assertThat(courted.riskRevenue().before().isZero()).isTrue();
  }

  @Test
  void aRiskThatTheMorningsReportShowedWasInTheLastOne() {
    var fallen =
        opened().map(it -> it.withCause(new EpisodeCause.TelltaleSign(Telltale.USAGE_COLLAPSED)));
    var digest = digest(List.of(atRisk(paying("low", 80, 80, 500), fallen, Optional.empty())));

    assertThat(digest.enteredRisk()).isEmpty();
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(500));
  }

  @Test
  void aRiskOfWhichSomebodyToldTheEndOnThatDayEndsInThisOne() {
    var over = Optional.of(new EndedEpisode(episode(LAST.minusDays(30)), LAST).asSaved());
    var digest = digest(List.of(atRisk(paying("kept", 80, 80, 500), Optional.empty(), over)));

    assertThat(digest.leftRisk()).hasSize(1);
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(500));
    assertThat(digest.wins()).hasSize(1);
  }

  @Test
  void whatTheNightBeforeTheLastDigestBroughtWasInThatOne() {
    var night = LAST.atTime(2, 0).toInstant(ZoneOffset.UTC);
    var more = addedOn("K-grown", LAST.toString(), line("more", 1, 50));
    var grown = paying("grown", 80, 80, 400).withSignalAt(night, more);

    assertThat(digest(grown).revenue().week().known()).isEqualTo(euros(450));
    assertThat(digest(grown).revenue().week().isUnmoved()).isTrue();
  }

  private static Optional<Episode> opened() {
    return Optional.of(episode(LAST));
  }

  @Test
  void whoLeftOnThatDayByAnOrderOfThatDayIsLostNow() {
    var gone =
        paying("gone", 80, 80, 300)
            .withSignals(LAST.toString(), cancelled("K-gone", LAST.toString()));

    assertThat(digest(gone).churned())
        .singleElement()
        .satisfies(lost -> assertThat(lost.account().cmrr()).isEqualTo(euros(300)));
  }

  @Test
  void whoLeftOnThatDayByAnEarlierNoticeWasLostThen() {
    var gone =
        paying("gone", 80, 80, 300).withSignals("2026-11-01", cancelled("K-gone", LAST.toString()));

    assertThat(digest(gone).churned()).isEmpty();
  }

  @Test
  void anOrderOfThatDayIsNoPartOfWhatWasKnownThen() {
    var grown =
        paying("grown", 80, 80, 400)
            .withSignals(LAST.toString(), addedOn("K-grown", LAST.toString(), line("more", 1, 50)));
    var week = digest(grown).revenue().week();

    assertThat(week.known()).isEqualTo(euros(400));
    assertThat(week.earlierGained()).isEqualTo(euros(50));
    assertThat(week.now()).isEqualTo(euros(450));
  }
}
