package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.escalation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.risk.escalation.EscalationNews.Kind;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationTransitionTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Test
  void anUpdateThatNobodyGaveIsAskedForOnTheDayOnWhichItIsDue() {
    var account = customer();
    account.signal(MONDAY, escalation(EscalationStep.OPEN));
    account.live(MONDAY.plusDays(5));

    assertThat(kinds(account)).containsExactly(Kind.OPENED, Kind.DUE, Kind.DUE);
  }

  @Test
  void anUpdatePutsTheNextOneOffAndTheEndAsksForNone() {
    var account = customer();
    account.signal(MONDAY, escalation(EscalationStep.OPEN));
    account.live(MONDAY.plusDays(1));
    account.signal(MONDAY.plusDays(1), escalation(EscalationStep.MILESTONE));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), escalation(EscalationStep.CLOSE));
    account.live(MONDAY.plusDays(20));

    assertThat(kinds(account)).containsExactly(Kind.OPENED, Kind.MILESTONE, Kind.CLOSED);
  }

  @Test
  void whatIsSaidOfNoEscalationIsToldToNobody() {
    var account = customer();

    account.signal(MONDAY, escalation(EscalationStep.MILESTONE));

    assertThat(kinds(account)).isEmpty();
  }

  @Test
  void whicheverComesFirstTheRoomIsTheSame() {
    var log =
        AccountLog.of("acme")
            .on("2026-11-23", escalation(EscalationStep.OPEN))
            .on("2026-11-25", escalation(EscalationStep.MILESTONE));

    var room = EscalationRoom.open(log.facts("2026-11-26")).orElseThrow();

    assertThat(room.due()).isEqualTo("2026-11-27");
    assertThat(room.roomName(new AccountId("a-1"), "Acme Corp").inSlack(false))
        .isEqualTo("esc-acme-corp-20261123");
  }

  private static List<Kind> kinds(LivedAccount account) {
    return account.told(EscalationUpdated.class).stream().map(it -> it.news().kind()).toList();
  }

  private static LivedAccount customer() {
    var signed = signed("C-1", "2026-03-01", 12, line("BASIC", 10, 500));
    return new LivedAccount(AccountLog.of("acme").on("2026-03-01", signed), MONDAY);
  }
}
