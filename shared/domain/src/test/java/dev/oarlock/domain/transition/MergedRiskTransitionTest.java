package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.risk.episode.RecoverySummary.Ending;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MergedRiskTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final MergeNoted MERGED =
      new MergeNoted(new AccountId("acme"), false, Optional.of("Acme Corp"));

  private static final MergeNoted SPLIT =
      new MergeNoted(new AccountId("acme"), true, Optional.of("Acme Corp"));

  @Test
  void whoWasAlertedToARiskOfThePartHearsOnceThatItWasMerged() {
    var account = customer();
    account.signal(TODAY, pulse(1));
    account.signal(TODAY, MERGED);
    account.signal(TODAY.plusDays(1), pulse(1));

    assertThat(account.told(AccountAtRisk.class)).hasSize(1);
    assertThat(account.told(AccountRecovered.class))
        .singleElement()
        .satisfies(it -> assertThat(it.id()).startsWith("any:recovered:1:merged:"))
        .satisfies(it -> assertThat(it.recovery().ending()).isEqualTo(Ending.MERGED))
        .satisfies(it ->
            assertThat(it.recovery().endedBy()).containsExactly("merged into Acme Corp (acme)"));
    assertThat(account.told(GongRung.class)).isEmpty();
  }

  @Test
  void aMergerThatIsUndoneRestoresTheRiskAsItWas() {
    var account = customer();
    account.signal(TODAY, pulse(1));
    var before = account.state();
    account.signal(TODAY.plusDays(1), MERGED);
    assertThat(account.state().risk().episode()).isEmpty();

    account.signal(TODAY.plusDays(2), SPLIT);

    assertThat(account.state().risk()).isEqualTo(before.risk());
    assertThat(account.told(AccountAtRisk.class)).hasSize(1);
    assertThat(account.told(RiskUpdated.class))
        .singleElement()
        .satisfies(it -> assertThat(it.news()).isEqualTo(new RiskNews.AccountSeparated()));
  }

  @Test
  void whatIsMergedAgainIsToldAgain() {
    var account = customer();
    account.signal(TODAY, pulse(1));
    account.signal(TODAY.plusDays(1), MERGED);
    account.signal(TODAY.plusDays(2), SPLIT);
    account.signal(TODAY.plusDays(3), MERGED);

    assertThat(account.told(AccountRecovered.class))
        .extracting(AccountRecovered::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  /// Whatever is known of the account: what it said and what is open is as it was.
  @Property(tries = 100)
  void aMergerUndoneTheSameDayLeavesTheRiskAsItWas(
      @ForAll @IntRange(min = 1, max = 5) int first, @ForAll @IntRange(min = 1, max = 5) int then) {
    var account = customer();
    account.signal(TODAY, pulse(first));
    account.signal(TODAY.plusDays(20), pulse(then));
    var before = account.state();
    account.signal(TODAY.plusDays(20), MERGED);
    account.signal(TODAY.plusDays(20), SPLIT);

    assertThat(account.state().risk()).isEqualTo(before.risk());
    assertThat(account.state().delivery().lastAnnouncedEpisode())
        .isEqualTo(before.delivery().lastAnnouncedEpisode());
    assertThat(account.state().assessment()).isEqualTo(before.assessment());
  }

  @Test
  void nothingIsToldOfAPartThatWasNotAtRisk() {
    var account = customer();
    account.signal(TODAY, MERGED);

    assertThat(account.told(AccountRecovered.class)).isEmpty();
  }

  private static LivedAccount customer() {
    var log =
        AccountLog.of("any")
            .on("2025-03-02", signed("C-1", "2025-03-02", 24, line("SEATS", 10, 900)));
    return new LivedAccount(log, TODAY.minusDays(1));
  }

  private static SentimentNoted pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
