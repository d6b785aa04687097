package dev.oarlock.cli.identity.unlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.cli.identity.unlink.IdentityUnlink.UnlinkDecision;
import dev.oarlock.cli.identity.unlink.IdentityUnlink.UnlinkResult;
import dev.oarlock.cli.imports.undo.ImportedBook;
import dev.oarlock.cli.imports.undo.ImportedBook.Told;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.ingest.SignalIntake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/// Billing's `cus_1` is Globex, and somebody said that it is Acme.
class IdentityUnlinkTest {
  private static final String RUN = "import-2026-11-22T08:00:00.001Z";
  private static final ExternalId CUS_1 = new ExternalId("stripe", "cus_1");
  private static final AccountId ACME = new AccountId("crm-1");
  private static final AccountId GLOBEX = new AccountId("crm-2");
  private static final Instant ANSWERED = Instant.parse("2026-11-22T08:30:00Z");
  private static final Instant MENDED = Instant.parse("2026-11-22T08:40:00Z");

  private final ImportedBook book = withCustomers();

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void bothAccountsAreAsIfTheIdHadNeverBeenLinkedWrongly(
      @ForAll long seed, @ForAll boolean isKnownWhose) {
    var random = new Random(seed);
    var before = billing(random, "a");
    var after = billing(random, "b");

    var wrong = withCustomers();
    wrong.stream("stripe", before);
    answer(wrong, ACME, ANSWERED);
    wrong.stream("stripe", after);
    unlink(wrong, isKnownWhose ? Optional.of(GLOBEX) : Optional.empty());
    if (!isKnownWhose) {
      answer(wrong, GLOBEX, MENDED);
    }

    var right = withCustomers();
    right.stream("stripe", before);
    answer(right, GLOBEX, MENDED);
    right.stream("stripe", after);
    assertSame(wrong, right);
  }

  /// Orders, use, and the domain of the mail that invoices go to; also some of Acme itself.
  private static List<Told> billing(Random random, String series) {
    var told = new ArrayList<Told>();
    for (var month = 1; month <= 9; month += 2) {
      if (random.nextInt(3) > 0) {
        told.add(used("stripe/cus_1", series + month, "2026-0" + month + "-10"));
      }
      if (random.nextInt(3) == 0) {
        told.add(used("domain/globex.com", series + "d" + month, "2026-0" + month + "-12"));
      }
      if (random.nextInt(3) == 0) {
        told.add(used("1", series + "own" + month, "2026-0" + month + "-14"));
      }
    }
    if (random.nextBoolean()) {
      told.add(ordered("stripe/cus_1", series, 10_000 + random.nextInt(2) * 5_000));
    }
    if (random.nextBoolean()) {
      var ids = ",'identities':[{'system':'domain','id':'globex.com'}],'name':'Globex Corp'";
      told.add(new Told("IdentityLinked", "stripe/cus_1", "mail-" + series, "2026-03-01", ids));
    }
    if (series.equals("a")) { // later ones would not be what the first order was sorted by
      told.add(new Told("AccountUpdated", "stripe/cus_1", "up", "2026-04-01", ",'region':'EMEA'"));
    }
    Collections.shuffle(told, random);
    return told;
  }

  @Test
  void whatCameByTheIdWaitsAgainAndNothingElseGoes() {
    book.stream("stripe", List.of(used("stripe/cus_1", "s1", "2026-02-10")));
    book.stream("app", List.of(used("1", "own", "2026-02-11")));
    answer(book, ACME, ANSWERED);

    var result = unlink(book, Optional.empty());

    assertThat(result.note().moved()).isEqualTo(1);
    assertThat(result.owner()).isEmpty();
    assertThat(book.content())
        .containsKey("ACCOUNT#crm-1 SIGNAL#own")
        .doesNotContainKey("ACCOUNT#crm-1 SIGNAL#s1")
        .doesNotContainKey("IDENTITY#stripe#cus_1 IDENTITY");
    assertThat(book.content().keySet())
        .anyMatch(key -> key.startsWith("QUARANTINE AWAITING#theirs#stripe#cus_1#"));
  }

  @Test
  void twiceIsOnce() {
    book.stream("stripe", List.of(used("stripe/cus_1", "s1", "2026-02-10")));
    answer(book, ACME, ANSWERED);
    unlink(book, Optional.of(GLOBEX));
    var once = book.content();

    assertThat(unlinkOf(book).decide(note(Optional.of(GLOBEX))))
        .isInstanceOf(UnlinkDecision.DoneBefore.class);
    assertThat(book.content()).isEqualTo(once);
  }

  @Test
  void anInterruptedOneGoesOn() {
    var use =
        List.of(used("stripe/cus_1", "s1", "2026-02-10"), used("stripe/cus_1", "s2", "2026-02-11"));
    book.stream("stripe", use);
    answer(book, ACME, ANSWERED);
    var unlink = new IdentityUnlink(book.appContext(), new FailingIntake(book));
    var begun = (UnlinkDecision.ToDo) unlink.decide(note(Optional.empty()));
    unlink.begin(begun.note());
    try {
      unlink.complete(begun.note(), _ -> {});
    } catch (IllegalStateException _) {
      // it dies at the second signal
    }

    unlink(book, Optional.empty());

    assertThat(book.content().keySet())
        .filteredOn(key -> key.startsWith("QUARANTINE AWAITING#"))
        .hasSize(2);
    assertThat(book.content().keySet()).noneMatch(key -> key.startsWith("ACCOUNT#crm-1 SIGNAL#s"));
  }

  @Test
  void theWrongAnswerToldLateDoesNotLinkItAgain() {
    answer(book, ACME, ANSWERED);
    unlink(book, Optional.empty());

    answer(book, ACME, ANSWERED);
    assertThat(book.content()).doesNotContainKey("IDENTITY#stripe#cus_1 IDENTITY");

    answer(book, ACME, MENDED.plusSeconds(60)); // somebody looked again, and it was right
    assertThat(book.content()).containsKey("IDENTITY#stripe#cus_1 IDENTITY");
  }

  @Test
  void whoWasSaidToBeNewIsGoneAndAllOfItIsTheOthers() {
    book.stream("stripe", List.of(used("stripe/cus_1", "s1", "2026-02-10")));
    receive(
        book,
        new Told("AccountRegistered", "stripe/cus_1", "identity:x", "2026-11-22", ",'name':'New'")
            .message("oarlock.slack", ""));

    var result = unlink(book, Optional.of(GLOBEX));

    assertThat(result.isGone()).isTrue();
    assertThat(book.directory()).doesNotContainKey("stripe-cus_1");
    assertThat(book.directory().get("crm-2").name()).isEqualTo("Globex");
    assertThat(book.content())
        .containsKey("ACCOUNT#crm-2 SIGNAL#s1")
        .doesNotContainKey("STATE#stripe-cus_1 STATE");
  }

  @Test
  void theIdByWhichACustomerIsRegisteredIsNoFurtherOne() {
    var crm = new ExternalId("crm", "1");
    var wanted = UnlinkNote.begun(crm, ACME, "dana", MENDED);

    assertThat(unlinkOf(book).decide(wanted))
        .isInstanceOfSatisfying(
            UnlinkDecision.Refused.class,
            it -> assertThat(it.reason()).contains("how crm-1 was registered"));
  }

  /// A list gave Acme the id, among other things that it says of them.
  @Test
  void whatAlsoSaidOtherThingsStaysWithoutTheId() {
    var both = ",'identities':[{'system':'stripe','id':'cus_1'},{'system':'zendesk','id':'7'}]";
    book.stream("list", List.of(new Told("IdentityLinked", "1", "l1", "2026-01-05", both)));
    book.stream("stripe", List.of(used("stripe/cus_1", "s1", "2026-02-10")));

    var result = unlink(book, Optional.of(GLOBEX));

    assertThat(result.linkedBy()).containsExactly("list");
    assertThat(book.content().get("ACCOUNT#crm-1 SIGNAL#l1"))
        .contains("zendesk")
        .doesNotContain("cus_1");
    assertThat(book.directory().get("crm-1").ids()).doesNotContain("cus_1").contains("7");
  }

  /// The same use is told by the id of the CRM, too: that telling is true.
  @Test
  void whatTheRightIdToldTooStays() {
    answer(book, ACME, ANSWERED);
    book.stream("stripe", List.of(used("stripe/cus_1", "same", "2026-02-10")));
    book.stream("app", List.of(used("1", "same", "2026-02-10")));

    unlink(book, Optional.of(GLOBEX));

    assertThat(book.content().get("ACCOUNT#crm-1 SIGNAL#same")).contains("S=app");
    assertThat(book.content().get("ACCOUNT#crm-2 SIGNAL#same")).contains("S=stripe");
  }

  /// An import told it by the wrong account; taking it back finds it with the right one.
  @Test
  void anImportIsTakenBackWhereItsSignalsWent() {
    answer(book, ACME, ANSWERED);
    book.takeIn(RUN, List.of(used("stripe/cus_1", "s1", "2026-02-10")));
    unlink(book, Optional.of(GLOBEX));

    book.undo(RUN);

    assertThat(book.content().keySet()).noneMatch(key -> key.endsWith("SIGNAL#s1"));
  }

  private static ImportedBook withCustomers() {
    var book = ImportedBook.empty();
    book.stream(
        "crm",
        List.of(
            new Told("AccountRegistered", "1", "reg-1", "2026-01-01", ",'name':'Acme'"),
            new Told("AccountRegistered", "2", "reg-2", "2026-01-01", ",'name':'Globex'"),
            ordered("1", "own", 20_000)));
    return book;
  }

  private static Told ordered(String account, String contract, int price) {
    var more =
        """
        ,'contract':'c-%s','order':'new','effective':'2026-01-01','termMonths':24,
        'lines':[{'sku':'seat','quantity':10,'amount':{'amount':%d,'currency':'USD'},'per':'month'}]
        """
            .formatted(contract, price);
    return new Told("ContractChanged", account, "order-" + contract, "2026-01-01", more);
  }

  private static Told used(String account, String id, String day) {
    return new Told("UsageReported", account, id, day, ",'day':'" + day + "','activeUsers':5");
  }

  /// As a click tells it.
  private static void answer(ImportedBook book, AccountId account, Instant at) {
    receive(
        book,
        """
        {"id":"e-answer","detail-type":"IdentityLinked","source":"oarlock.cli","detail":
         {"account":"%s","at":"%s","id":"%s","identities":[{"system":"stripe","id":"cus_1"}]}}
        """
            .formatted(account, at, AccountRefKey.noteId("identity", CUS_1)));
  }

  private static void receive(ImportedBook book, String message) {
    new SignalIntake(book.appContext()).receive(message);
    book.score();
  }

  private static UnlinkNote note(Optional<AccountId> to) {
    return UnlinkNote.begun(CUS_1, ACME, "dana", MENDED).to(to);
  }

  private static IdentityUnlink unlinkOf(ImportedBook book) {
    return new IdentityUnlink(
        book.appContext(), message -> new SignalIntake(book.appContext()).receive(message));
  }

  private static UnlinkResult unlink(ImportedBook book, Optional<AccountId> to) {
    var unlink = unlinkOf(book);
    var toDo = (UnlinkDecision.ToDo) unlink.decide(note(to));
    unlink.begin(toDo.note());
    return unlink.complete(toDo.note(), _ -> {});
  }

  private static void assertSame(ImportedBook one, ImportedBook other) {
    var expected = other.content();
    var found = one.content();
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((key, item) -> assertThat(item).as(key).isEqualTo(expected.get(key)));
  }

  /// Takes in one signal, and no more.
  private static final class FailingIntake implements SignalMove.SignalTaker {
    private final ImportedBook book;
    private int taken;

    private FailingIntake(ImportedBook book) {
      this.book = book;
    }

    @Override
    public void take(String message) {
      if (taken++ > 0) {
        throw new IllegalStateException("the machine went down");
      }
      new SignalIntake(book.appContext()).receive(message);
    }
  }
}
