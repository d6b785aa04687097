package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideOrders;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.Win;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What a gong told is put right when the rest of it is told within a week.
class GongCorrectionTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final ContractLine BASIC = line("BASIC", 10, 500);
  private static final ContractLine PRO = line("PRO", 10, 900);
  private static final Signal MORE = addedOn("C-1", "2026-11-23", PRO);
  private static final Signal LESS = cancelled("C-1", "2026-11-23", BASIC);

  @Test
  void theOtherHalfThatIsToldADayLatePutsTheGongRight() {
    var account = customer();
    account.signal(MONDAY, MORE);
    account.live(MONDAY.plusDays(1));
    account.signal(MONDAY.plusDays(1), MONDAY, LESS);

    assertThat(rung(account)).containsExactly(euros(900));
    assertThat(corrected(account)).containsExactly(euros(400));
    account.live(MONDAY.plusDays(30));
    assertThat(corrected(account)).hasSize(1);
    assertThat(account.told(RevenueContracted.class)).isEmpty();
  }

  @Test
  void aSwapInTwoHalvesDaysApartIsOneExpansionByTheDifference() {
    var account = customer();
    account.signal(MONDAY, MORE);
    account.live(MONDAY.plusDays(3));
    account.signal(MONDAY.plusDays(3), cancelled("C-1", "2026-11-26", BASIC));

    assertThat(corrected(account)).as("before the day is over").isEmpty();
    account.live(MONDAY.plusDays(30));
    assertThat(corrected(account)).containsExactly(euros(400));
    assertThat(account.told(RevenueContracted.class)).isEmpty();
  }

  @Test
  void whatIsAllGivenBackIsNothingWon() {
    var account = customer();
    account.signal(MONDAY, MORE);
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), cancelled("C-1", "2026-11-25", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(account.told(GongCorrected.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.now()).isEmpty();
          assertThat(it.told()).isEqualTo(euros(900));
          assertThat(it.gong()).isEqualTo(account.told(GongRung.class).getFirst().id());
        });
  }

  @Test
  void moreOfTheSameDayToldLateRingsNoSecondGong() {
    var account = customer();
    account.signal(MONDAY, MORE);
    account.live(MONDAY.plusDays(1));
    account.signal(MONDAY.plusDays(1), MONDAY, signed("C-0", "2026-11-23", 12, line("API", 1, 50)));
    account.live(MONDAY.plusDays(30));

    assertThat(rung(account)).containsExactly(euros(900));
    assertThat(corrected(account)).containsExactly(euros(950));
  }

  @Test
  void aRenewalThatIsPutRightIsToldSo() {
    var account = customer();
    account.signal(MONDAY, renewed("C-1", "2027-03-01", 12, PRO));
    account.signal(MONDAY.plusDays(1), renewed("C-1", "2027-03-01", 12, line("PRO", 10, 700)));

    assertThat(rung(account)).containsExactly(euros(900));
    assertThat(corrected(account)).containsExactly(euros(700));
  }

  @Test
  void whatIsGivenBackAfterTheWeekIsAContraction() {
    var account = customer();
    account.signal(MONDAY, MORE);
    account.live(MONDAY.plusDays(12));
    account.signal(MONDAY.plusDays(12), cancelled("C-1", "2026-12-05", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(corrected(account)).isEmpty();
    assertThat(account.told(RevenueContracted.class)).hasSize(1);
  }

  /// In whatever order and however often they are told within the week.
  @Property(tries = 60)
  void inTheEndItSaysWhatItComesTo(@ForAll int seed) {
    var told = new ArrayList<>(List.of(MORE, LESS, MORE, LESS, addedOn("C-1", "2026-11-23", PRO)));
    Collections.shuffle(told, new Random(seed));
    var account = customer();
    for (var i = 0; i < told.size(); i++) {
      account.live(MONDAY.plusDays(i));
      account.signal(MONDAY.plusDays(i), MONDAY, told.get(i));
    }
    account.live(MONDAY.plusDays(30));

    assertThat(lastSaid(account)).isEqualTo(euros(400));
    assertThat(rung(account)).hasSize(1);
  }

  @Test
  void theGuidesExampleIsPutRightAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "What is put right");
    var orders = example.table("told");
    var first = LocalDate.parse(orders.getFirst().get("told"));
    var account =
        new LivedAccount(
            AccountLog.of("any").on(first, GuideOrders.order(orders.getFirst())), first);
    for (var row : orders.subList(1, orders.size())) {
      account.live(LocalDate.parse(row.get("told")));
      account.signal(LocalDate.parse(row.get("told")), GuideOrders.order(row));
    }
    account.live(LocalDate.parse("2027-02-01"));

    var rung = account.told(GongRung.class).stream().map(it -> said(it, Optional.of(it.win())));
    var put = account.told(GongCorrected.class).stream().map(it -> said(it, it.now()));
    assertThat(Stream.concat(rung, put))
        .containsExactlyElementsOf(
            example.table("said on").stream()
                .map(row -> row.get("said on") + " " + row.get("more a month"))
                .toList());
  }

  private static String said(Announcement told, Optional<Win> win) {
    return told.about().day()
        + " "
        + win.flatMap(Win::signed)
            .map(it -> String.valueOf(it.totals().getFirst().minorUnits() / 100))
            .orElse("none");
  }

  private static MultiCurrencyAmount lastSaid(LivedAccount account) {
    var corrected = corrected(account);
    return corrected.isEmpty() ? rung(account).getLast() : corrected.getLast();
  }

  private static List<MultiCurrencyAmount> rung(LivedAccount account) {
    return account.told(GongRung.class).stream()
        .flatMap(gong -> gong.win().signed().stream())
        .toList();
  }

  private static List<MultiCurrencyAmount> corrected(LivedAccount account) {
    return account.told(GongCorrected.class).stream()
        .flatMap(it -> it.now().flatMap(Win::signed).stream())
        .toList();
  }

  private static LivedAccount customer() {
    var book = AccountLog.of("acme").on("2026-03-01", signed("C-1", "2026-03-01", 12, BASIC));
    return new LivedAccount(book, MONDAY);
  }
}
