package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KudosTransitionTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Csm BO = new Csm("bo");
  private static final KudosGiven STORY =
      new KudosGiven(Optional.empty(), List.of(), List.of(), Optional.of("Their board saw it"), BO);

  @Test
  void aStoryIsToldOnceWithItsWordsAndMovesNothing() {
    var account = customer();

    account.signal(MONDAY, STORY);
    account.live(MONDAY.plusDays(20));

    assertThat(account.told(KudosTold.class))
        .singleElement()
        .satisfies(it -> assertThat(it.kudos()).isEqualTo(STORY));
  }

  @Test
  void whatHappenedTenDaysAgoIsNoNews() {
    var account = customer();
    account.live(MONDAY.plusDays(10));

    account.signal(MONDAY.plusDays(10), MONDAY, STORY);

    assertThat(account.told(KudosTold.class)).isEmpty();
  }

  @Test
  void nobodyIsThankedForNothing() {
    assertThatThrownBy(
            () -> new KudosGiven(Optional.of("g"), List.of(), List.of(), Optional.empty(), BO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LivedAccount customer() {
    var signed = signed("C-1", "2026-03-01", 12, line("BASIC", 10, 500));
    return new LivedAccount(AccountLog.of("acme").on("2026-03-01", signed), MONDAY);
  }
}
