package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.RecoverySummary.Ending;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A recovery names what ended it, and rings the gong if somebody saved the customer.
class RecoveryTransitionTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");

  @Test
  void aSaveRingsWhetherOrNotTheAccountWasRed() {
    var told = atRisk(pulse(1));

    told.signal(START.plusDays(55), active(START.plusDays(55), 62));
    told.signal(START.plusDays(56), pulse(4));

    assertThat(recovery(told).recovery().endedBy()).contains("their CSM's pulse is 4 of 5");
    assertThat(wins(told))
        .containsExactly(new Win.Saved(START, 56, recovery(told).recovery().endedBy()));
    assertThat(told.state().risk().latestEnded()).map(EndedEpisode::saved).contains(true);
  }

  @Test
  void aTrembleOverTheEdgeDoesNot() {
    var told = atRisk(pulse(1));

    told.signal(START.plusDays(3), pulse(2));

    assertThat(recovery(told).recovery().ending()).isEqualTo(Ending.TURNED);
    assertThat(wins(told)).isEmpty();
  }

  @Test
  void aSignThatIsOnlyTooLongAgoIsNoSave() {
    var told = atRisk(new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION));
    for (var day = START.plusDays(7); day.isBefore(START.plusDays(120)); day = day.plusDays(7)) {
      told.signal(day, active(day, 62));
    }

    assertThat(recovery(told).recovery().ending()).isEqualTo(Ending.FADED);
    assertThat(recovery(told).recovery().endedBy())
        .containsExactly("nothing more was heard of a competitor for 90 days");
    assertThat(wins(told)).isEmpty();
  }

  @Test
  void whoContractsMeanwhileIsNotSaved() {
    var told = atRisk(pulse(1));
    told.signal(START.plusDays(30), contracted(START.plusDays(30)));

    told.signal(START.plusDays(55), active(START.plusDays(55), 62));
    told.signal(START.plusDays(56), pulse(4));

    assertThat(recovery(told).recovery().contractedFrom()).contains(ContractOrders.euros(900));
    assertThat(wins(told)).isEmpty();
    assertThat(told.state().risk().latestEnded()).map(EndedEpisode::saved).contains(false);
  }

  private static ContractChanged contracted(LocalDate day) {
    return ContractOrders.amended("C-1", day.toString(), line("SEATS", 50, 450));
  }

  private static LivedAccount atRisk(Signal sign) {
    var log =
        AccountLog.of("any")
            .on("2025-06-02", signed("C-1", "2025-06-02", 24, line("SEATS", 100, 900)))
            .on(START.minusDays(1), active(START.minusDays(1), 62));
    var told = new LivedAccount(log, START.minusDays(1));
    told.signal(START, active(START, 62));
    told.signal(START, sign);
    return told;
  }

  private static AccountRecovered recovery(LivedAccount told) {
    return told.told(AccountRecovered.class).getFirst();
  }

  private static List<Win> wins(LivedAccount told) {
    return told.told(GongRung.class).stream().map(GongRung::win).toList();
  }
}
