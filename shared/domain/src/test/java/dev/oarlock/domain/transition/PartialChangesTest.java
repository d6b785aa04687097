package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideOrders;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.order.ContractionSummary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Three to five partial changes within a week: what messages say in the end is what the ledger
/// moved by.
class PartialChangesTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate END = MONDAY.plusDays(40);
  private static final ContractLine BASIC = line("BASIC", 10, 500);
  private static final ContractLine API = line("API", 10, 100);
  private static final ContractLine PLUS = line("PLUS", 5, 250);
  private static final LivedAccount CUSTOMER = livedCustomer();

  @Property(tries = 40)
  void messagesAddUpToTheLedger(@ForAll Random luck) {
    var account = customer();
    var orders = orders(luck);
    tell(account, orders);

    assertThat(sum(said(account))).as("%s", orders).isEqualTo(moved(account));
    assertThat(account.told(AccountChurned.class)).isEmpty();
  }

  /// What is said of a day is at most what that day moved by, and never the other way.
  @Property(tries = 20)
  void andNothingIsSaidOfADayThatItDidNotBring(@ForAll Random luck) {
    var account = customer();
    var orders = orders(luck);
    tell(account, orders);

    var contracts = AccountContracts.of(account.state().facts());
    said(account)
        .forEach((day, said) -> {
          var step = units(contracts.cmrr(day).minus(contracts.cmrr(day.minusDays(1))));
          assertThat(units(said))
              .as("%s of %s", day, orders)
              .isBetween(Math.min(step, 0), Math.max(step, 0));
        });
  }

  /// What was changed for a later day holds from the day on which nothing would be left.
  @Test
  void moreGivenBackThanThereWasAddsUpAsWell() {
    var account = customer();
    var orders =
        List.<Signal>of(
            amended("C-2", "2026-11-28", line("PLUS", 5, 150)),
            cancelled("C-2", "2026-11-26", line("PLUS", 2, 0)),
            addedOn("C-1", "2026-11-24", line("PRO", 10, 900)),
            cancelled("C-1", "2026-11-25", API),
            cancelled("C-2", "2026-11-25", line("PLUS", 4, 0)));
    tell(account, orders);

    assertThat(sum(said(account))).isEqualTo(moved(account));
  }

  @Test
  void theGuidesExampleIsSaidAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "Several within a week");
    var account = lived(example.table("told"));

    assertThat(account.said().stream().flatMap(PartialChangesTest::sentence))
        .containsExactlyInAnyOrderElementsOf(
            example.table("said on").stream().map(it -> String.join(" ", it.values())).toList());
  }

  /// A customer whose quantity goes up and down every day is netted as quickly as any other.
  @Test
  void aYearOfDailyChangesIsNettedAsWell() {
    var log = AccountLog.of("acme").on("2025-03-01", signed("C-1", "2025-03-01", 36, BASIC));
    for (var i = 1; i <= 300; i++) {
      var day = LocalDate.parse("2025-03-01").plusDays(i).toString();
      log = log.on(day, amended("C-1", day, line("BASIC", 10, 500 + 10 * (i * 7 % 5))));
    }
    var facts = log.facts(MONDAY);
    var days = AccountContracts.of(facts).changeDays().toList();

    assertThat(
            days.stream()
                .map(day -> new NettedDay(facts, day, MONDAY))
                .map(day -> day.after().minus(day.before()))
                .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus))
        .isEqualTo(AccountContracts.of(facts).cmrr(MONDAY));
  }

  private static LivedAccount lived(List<Map<String, String>> rows) {
    var first = LocalDate.parse(rows.getFirst().get("told"));
    var book = AccountLog.of("acme").on(first, GuideOrders.order(rows.getFirst()));
    var account = new LivedAccount(book, first);
    for (var row : rows.subList(1, rows.size())) {
      account.live(LocalDate.parse(row.get("told")));
      account.signal(LocalDate.parse(row.get("told")), GuideOrders.order(row));
    }
    account.live(END);
    return account;
  }

  /// `2026-11-24 2026-11-23 -100`.
  private static Stream<String> sentence(Announcement it) {
    return switch (it) {
      case GongRung gong -> sentence(it, gong.id(), gong.win().signed());
      case GongCorrected put -> sentence(it, put.gong(), put.now().flatMap(Win::signed));
      case RevenueContracted less ->
          sentence(
              it,
              less.contraction().from().toString(),
              Optional.of(lost(Optional.of(less.contraction()))));
      case ContractionCorrected put ->
          sentence(
              it,
              put.contracted().substring(0, put.contracted().length() - 11),
              put.now().map(now -> lost(Optional.of(now))));
      default -> Stream.empty();
    };
  }

  private static Stream<String> sentence(
      Announcement it, String day, Optional<MultiCurrencyAmount> amount) {
    return Stream.of(
        "%s %s %s"
            .formatted(
                it.about().day(),
                day.substring(day.length() - 10),
                amount.map(money -> String.valueOf(units(money) / 100)).orElse("none")));
  }

  private static void tell(LivedAccount account, List<Signal> orders) {
    for (var i = 0; i < orders.size(); i++) {
      account.live(MONDAY.plusDays(i));
      account.signal(MONDAY.plusDays(i), orders.get(i));
    }
    account.live(END);
  }

  private static List<Signal> orders(Random luck) {
    var orders = new ArrayList<Signal>();
    var count = 3 + luck.nextInt(3);
    for (var i = 0; i < count; i++) {
      orders.add(order(luck));
    }
    if (luck.nextInt(4) == 0) {
      orders.add(orders.get(luck.nextInt(count)));
    }
    Collections.shuffle(orders, luck);
    return orders;
  }

  private static Signal order(Random luck) {
    var day = MONDAY.plusDays(luck.nextInt(6)).toString();
    return switch (luck.nextInt(8)) {
      case 0 -> cancelled("C-1", day, line("BASIC", 1 + luck.nextInt(4), 0));
      case 1 -> cancelled("C-1", day, API);
      case 2 -> cancelled("C-2", day, line("PLUS", 1 + luck.nextInt(4), 0));
      case 3 -> addedOn("C-1", day, line("PRO", 10, 900));
      case 4 -> addedOn("C-1", day, line("LITE", 5, 100 + 50 * luck.nextInt(3)));
      case 5 -> addedOn("C-2", day, line("PLUS", 1, 50));
      case 6 -> amended("C-2", day, line("PLUS", 5, 150 + 50 * luck.nextInt(4)));
      default -> amended("C-1", day, line("BASIC", 10, 450 + 50 * luck.nextInt(3)), API);
    };
  }

  /// What is said of each day from which orders hold, as it was said or put right last. A day may
  /// have a gong and a contraction, of which one was put right by the other; a contraction that is
  /// told again has what was told of its day before in it.
  private static Map<LocalDate, MultiCurrencyAmount> said(LivedAccount account) {
    var rung = new HashMap<String, MultiCurrencyAmount>();
    var contracted = new HashMap<LocalDate, MultiCurrencyAmount>();
    var days = new HashMap<String, LocalDate>();
    for (var it : account.said()) {
      switch (it) {
        case GongRung gong -> rung.put(gong.id(), gong.win().signed().orElseThrow());
        case GongCorrected put ->
            rung.put(
                put.gong(), put.now().flatMap(Win::signed).orElseGet(MultiCurrencyAmount::zero));
        case RevenueContracted less -> {
          days.put(less.id(), less.contraction().from());
          contracted.put(less.contraction().from(), lost(Optional.of(less.contraction())));
        }
        case ContractionCorrected put ->
            contracted.put(days.get(put.contracted()), lost(put.now()));
        default -> {}
      }
    }
    rung.forEach((gong, amount) ->
        contracted.merge(
            LocalDate.parse(gong.substring(gong.length() - 10)),
            amount,
            MultiCurrencyAmount::plus));
    return contracted;
  }

  private static MultiCurrencyAmount lost(Optional<ContractionSummary> less) {
    return MultiCurrencyAmount.zero()
        .minus(less.map(ContractionSummary::lost).orElseGet(MultiCurrencyAmount::zero));
  }

  private static MultiCurrencyAmount sum(Map<LocalDate, MultiCurrencyAmount> said) {
    return said.values().stream().reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static MultiCurrencyAmount moved(LivedAccount account) {
    var ledger = RevenueLedger.of(AccountContracts.of(account.state().facts()), END);
    return ledger.balance(END).minus(ledger.balance(MONDAY.minusDays(1)));
  }

  private static long units(MultiCurrencyAmount amount) {
    return amount.totals().stream().mapToLong(it -> it.minorUnits()).sum();
  }

  private static LivedAccount customer() {
    return CUSTOMER.copy();
  }

  private static LivedAccount livedCustomer() {
    var book =
        AccountLog.of("acme")
            .on("2026-03-01", signed("C-1", "2026-03-01", 12, BASIC, API))
            .on("2026-03-01", signed("C-2", "2026-03-01", 12, PLUS));
    var account = new LivedAccount(book, LocalDate.parse("2026-03-01"));
    account.live(MONDAY.minusDays(1));
    return account;
  }
}
