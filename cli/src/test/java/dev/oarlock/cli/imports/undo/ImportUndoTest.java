package dev.oarlock.cli.imports.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.run.RunWithdrawal;
import dev.oarlock.cli.imports.undo.ImportedBook.Told;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ImportUndoTest {
  private static final String A = "import-2026-11-22T08:00:00.001Z";
  private static final String B = "import-2026-11-22T08:10:00.002Z";

  private final ImportedBook book = ImportedBook.empty();

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void whatIsLeftIsAsIfTheOtherImportHadComeAlone(@ForAll long seed) {
    var random = new Random(seed);
    var first = export(random);
    var second = export(random);
    var alone = ImportedBook.empty();
    alone.takeIn(B, second);

    var both = ImportedBook.empty();
    both.takeIn(A, first);
    both.takeIn(B, second);
    both.undo(A);

    var expected = alone.content();
    assertThat(both.content().keySet()).isEqualTo(expected.keySet());
    both.content().forEach((key, item) -> assertThat(item).as(key).isEqualTo(expected.get(key)));
  }

  /// Some customers of five with some of what may be said of them, in words that differ at times.
  private static List<Told> export(Random random) {
    var told = new ArrayList<Told>();
    for (var account = 1; account <= 5; account++) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      var id = "" + account;
      var owner = random.nextBoolean() ? "Dana" : "Kim";
      told.add(registered(id, "Acme " + account, owner));
      var price = random.nextBoolean() ? 10_000 : 20_000;
      told.add(ordered(id, price));
      for (var month = 1; month <= 9; month++) {
        if (random.nextInt(3) > 0) {
          told.add(used(id, "2026-0" + month + "-10", 5 + random.nextInt(2)));
        }
      }
    }
    return told;
  }

  private static Told registered(String account, String name, String owner) {
    var more = ",'name':'%s','csm':'%s'".formatted(name, owner);
    return new Told("AccountRegistered", account, "reg-" + account, "2026-01-01", more);
  }

  private static Told ordered(String account, int price) {
    var more =
        """
        ,'contract':'c-%s','order':'new','effective':'2026-01-01','termMonths':24,
        'lines':[{'sku':'seat','quantity':10,'amount':{'amount':%d,'currency':'USD'},'per':'month'}]
        """
            .formatted(account, price);
    return new Told("ContractChanged", account, "order-" + account, "2026-01-01", more);
  }

  private static Told used(String account, String day, int users) {
    var more = ",'day':'%s','activeUsers':%d".formatted(day, users);
    return new Told("UsageReported", account, "use-" + account + "-" + day, day, more);
  }

  @Test
  void whoNobodyElseToldOfIsGoneAndMayComeAgain() {
    var export = List.of(registered("1", "Acme", "Dana"), ordered("1", 10_000));
    book.takeIn(A, export);

    var result = book.undo(A);

    assertThat(result.withdrawn().signals()).isEqualTo(2);
    assertThat(book.content()).isEmpty();
    book.takeIn(B, export);
    assertThat(book.directory()).containsKey("crm-1");
    assertThat(book.content().get("LEDGER#crm-1 LEDGER")).contains("2026-01-01");
  }

  @Test
  void twiceIsOnce() {
    book.takeIn(A, List.of(registered("1", "Acme", "Dana"), ordered("1", 10_000)));

    assertThat(book.undo(A)).isEqualTo(book.undo(A));
  }

  @Test
  void anInterruptedOneGoesOn() {
    book.takeIn(
        A,
        List.of(
            registered("1", "Acme", "Dana"),
            used("1", "2026-02-10", 5),
            registered("2", "Globex", "Kim")));
    var run = book.run(A);
    new ImportUndo(book.appContext(), run).begin();
    new RunWithdrawal(book.appContext(), run).takeBack(new AccountId("crm-1")); // and it dies

    var result = book.undo(A);

    assertThat(result.withdrawn().signals()).isEqualTo(3);
    assertThat(book.content()).isEmpty();
  }

  @Test
  void whatAStreamToldTooIsKeptInItsOwnWords() {
    book.takeIn(A, List.of(registered("1", "Acme", "Dana"), used("1", "2026-02-10", 5)));
    book.stream("app", List.of(used("1", "2026-02-10", 7)));

    var result = book.undo(A);

    assertThat(result.withdrawn().signals()).isZero();
    assertThat(result.withdrawn().kept())
        .containsEntry("told by app, too", 1)
        .containsEntry("who the account is; others told of it, too", 1);
    assertThat(book.content().get("ACCOUNT#crm-1 SIGNAL#use-1-2026-02-10"))
        .contains("\"activeUsers\":7");
  }

  /// Both wait until the customer is registered, and one of them is taken back.
  @Test
  void whatAStreamToldInTheSameWordsBeforeTheCustomerWasKnownIsKept() {
    var use = List.of(used("1", "2026-02-10", 5));
    book.stream("app", use);
    book.takeIn(A, use);
    book.stream("app", List.of(registered("1", "Acme", "Dana")));

    book.undo(A);

    assertThat(book.content().get("ACCOUNT#crm-1 SIGNAL#use-1-2026-02-10"))
        .contains("\"activeUsers\":5")
        .contains("app")
        .doesNotContain(A);
  }

  @Test
  void whatComesLateOfItWaitsInQuarantineAndAnotherImportOfTheSameDoesNot() {
    var export = List.of(registered("1", "Acme", "Dana"));
    book.takeIn(A, export);
    book.undo(A);

    book.takeIn(A, export);
    assertThat(book.content())
        .hasSize(1)
        .allSatisfy((key, _) -> assertThat(key).startsWith("QUARANTINE REJECTED#"));

    book.takeIn(B, export);
    assertThat(book.directory()).containsKey("crm-1");
  }

  @Test
  void whatWaitedInQuarantineIsLetGoOf() {
    book.takeIn(A, List.of(used("9", "2026-02-10", 5)));

    assertThat(book.undo(A).waiting()).isEqualTo(1);
    assertThat(book.content()).isEmpty();
  }
}
