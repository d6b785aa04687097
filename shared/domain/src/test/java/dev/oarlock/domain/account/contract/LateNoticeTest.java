package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Notice and a late renewal of the term that ended on [#DUE], whichever is told first.
class LateNoticeTest {
  private static final ContractLine PLAN = line("PLAN", 10, 1_000);
  private static final LocalDate BEGUN = LocalDate.parse("2025-08-01");
  private static final LocalDate DUE = LocalDate.parse("2026-08-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final int GRACE = 60;

  @Property
  void theLaterSignedOfNoticeAndALateRenewalStandsAndNobodyComesBack(
      @ForAll @IntRange(max = GRACE - 1) int renewalBegins,
      @ForAll @IntRange(max = GRACE - 1) int renewalSigned,
      @ForAll @IntRange(max = GRACE - 1) int noticeFrom,
      @ForAll @IntRange(max = 90) int noticeSigned,
      @ForAll boolean renewalIsToldFirst) {
    var renewal = lapsing(renewed("K-1", DUE.plusDays(renewalBegins).toString(), 12, PLAN));
    var notice = cancelled("K-1", DUE.plusDays(noticeFrom).toString());
    var log = AccountLog.of("acme").on(BEGUN.toString(), lapsing(signed("K-1", "2025-08-01", 12)));
    var renewedOn = DUE.plusDays(renewalSigned).toString();
    var leftOn = DUE.plusDays(noticeSigned).toString();
    var both =
        renewalIsToldFirst
            ? log.on(renewedOn, renewal).on(leftOn, notice)
            : log.on(leftOn, notice).on(renewedOn, renewal);

    var spells = AccountContracts.of(both.facts(TODAY)).spells().until(TODAY);

    assertThat(spells).hasSize(1);
    if (noticeFrom < renewalBegins && noticeSigned != renewalSigned) {
      var end = noticeSigned > renewalSigned ? Optional.of(DUE) : Optional.<LocalDate>empty();
      assertThat(spells).containsExactly(new Spell(BEGUN, end));
    }
  }

  @Test
  void noticeGivenAfterARenewalTakesItBackAlsoWhereItIsDatedBeforeTheEnd() {
    var log =
        AccountLog.of("acme")
            .on("2025-08-01", lapsing(signed("K-1", "2025-08-01", 12, PLAN)))
            .on("2026-08-15", lapsing(renewed("K-1", "2026-08-15", 12, PLAN)))
            .on("2026-08-20", cancelled("K-1", "2026-07-20"));

    assertThat(AccountContracts.of(log.facts(TODAY)).spells().until(TODAY))
        .containsExactly(new Spell(BEGUN, Optional.of(LocalDate.parse("2026-07-20"))));
  }

  @Test
  void whoGaveNoticeInTimeAndSignsInWhatWouldBeTheGraceComesBack() {
    var log =
        AccountLog.of("acme")
            .on("2025-08-01", lapsing(signed("K-1", "2025-08-01", 12, PLAN)))
            .on("2026-07-10", cancelled("K-1", "2026-08-01"))
            .on("2026-08-15", lapsing(renewed("K-1", "2026-08-15", 12, PLAN)));

    assertThat(AccountContracts.of(log.facts(TODAY)).spells().until(TODAY)).hasSize(2);
  }

  @Property
  void whoSignsUnderAnotherNumberStaysWheneverTheOldOneIsClosedInTheGrace(
      @ForAll @IntRange(max = GRACE - 1) int begins,
      @ForAll @IntRange(min = 1, max = GRACE - 1) int closed,
      @ForAll boolean isClosedFirst) {
    var next = lapsing(signed("K-2", DUE.plusDays(begins).toString(), 12, PLAN));
    var notice = cancelled("K-1", DUE.plusDays(closed).toString());
    var log =
        AccountLog.of("acme").on(BEGUN.toString(), lapsing(signed("K-1", "2025-08-01", 12, PLAN)));
    var both =
        isClosedFirst
            ? log.on("2026-08-10", notice).on("2026-08-11", next)
            : log.on("2026-08-10", next).on("2026-08-11", notice);

    var contracts = AccountContracts.of(both.facts(TODAY));

    assertThat(contracts.spells().until(TODAY)).containsExactly(new Spell(BEGUN, Optional.empty()));
    assertThat(contracts.changeDays().filter(day -> !day.isAfter(TODAY)).map(contracts::cmrr))
        .allMatch(euros(1_000)::equals);
  }
}
