package dev.oarlock.cli.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.endtoend.AwakeCloud;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.personal.SubjectLookup.SubjectKind;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Erasure on the real parts: two customers of one CSM, of whom everything is kept that can be.
class SubjectErasureTest {
  private static final AccountId ACME = new AccountId("acme-7");
  private static final AccountId PART = new AccountId("zed-part");
  private static final AccountId GLOBEX = new AccountId("globex");

  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private InstanceTable table;

  @BeforeEach
  void twoCustomers() throws Exception {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    var name = cloud.template().tables().getFirst().request().tableName();
    table = new InstanceTable(cloud.dynamo(), name, LocalDate.ofInstant(now, ZoneOffset.UTC));
    people();
    tellEverything();
    cloud.drain();
    for (var function : List.of("AdvanceDay", "SummarizePortfolio", "SendDigest")) {
      cloud.fireSchedule(function);
    }
    cloud.drain();
    cloud.slashCommands().text("/health acme corporation");
    cloud.slashCommands().text("/health globex override 90 because renewal-agreed: Dana Lee knows");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whoIsErasedAgainIsFoundToBeErasedAndWhoIsMisspelledIsNot() {
    erase("acme-7", SubjectKind.EITHER);

    var again = erasure("acme-7");
    assertThat(again.find()).isEmpty();
    assertThat(again.erasedAt()).contains(now);

    var misspelled = erasure("globx");
    assertThat(misspelled.find()).isEmpty();
    assertThat(misspelled.erasedAt()).isEmpty();
    assertThat(new SubjectLookup(table).near("globx")).first().isEqualTo("'globex'");
  }

  private SubjectErasure erasure(String typed) {
    return new SubjectErasure(table, new SubjectLookup(table).find(typed, SubjectKind.EITHER));
  }

  @Test
  void nothingOfAnErasedAccountIsLeftAndNothingOfItComesBack() {
    var globex = score(GLOBEX);

    erase("acme-7", SubjectKind.EITHER);
    assertThat(all())
        .doesNotContain("acme", "zed-part", "zed branch", "001zqx", "kim@acme", "vtr-4711");

    tellEverything();
    cloud.drain();
    put("CorporateEventNoted", detail(ACME, "news", 0).put("kind", "rfp"));
    var byIdentity = detail(ACME, "more", 0).put("kind", "rfp");
    byIdentity.putObject("account").put("system", "crm").put("id", "001zqx");
    put("CorporateEventNoted", byIdentity);
    put("AccountsMerged", detail(GLOBEX, "merge", 0).put("merged", "acme-7"));
    cloud.drain();

    assertThat(all()).doesNotContain("acme", "zed-part", "zed branch", "001zqx", "kim@acme");
    assertThat(table.states().load(ACME)).isInstanceOf(Account.Unscored.class);
    assertThat(table.accounts()).containsExactly(GLOBEX);
    assertThat(score(GLOBEX)).isEqualTo(globex);
    assertThat(cloud.failures().latest()).isEmpty();
  }

  @Test
  void aForecastSnapshotKeepsItsSumsWithoutTheAccount() {
    erase("Acme Corporation", SubjectKind.EITHER);

    var snapshots =
        new TableScan(table.dynamo(), table.name())
            .items()
            .filter(item -> item.pk().startsWith("FORECAST_SNAPSHOT#"))
            .toList();
    assertThat(snapshots)
        .singleElement()
        .satisfies(item -> assertThat(item.readable()).contains("Erased account", "globex"));
  }

  @Test
  void anErasedPersonIsAPseudonymEverywhereAndScoresStay() {
    var before = score(ACME);
    var facts = state(ACME).facts().all().count();

    erase("dana", SubjectKind.PERSON);
    assertThat(all())
        .doesNotContain("dana", "u024be7lh", "d. lee")
        .contains("acme corporation", "kim novak", "kim@acme.example");

    tellEverything();
    cloud.drain();

    assertThat(all()).doesNotContain("dana", "u024be7lh");
    assertThat(score(ACME)).isEqualTo(before);
    assertThat(state(ACME).facts().all().count()).isEqualTo(facts);
    assertThat(folded(ACME)).isEqualTo(facts);
    assertThat(cloud.failures().latest()).isEmpty();
  }

  @Test
  void anErasedContactStaysTheSameContact() {
    erase("kim@acme.example", SubjectKind.EITHER);
    assertThat(all()).doesNotContain("kim@acme");

    var signals = new SignalLog(table.dynamo(), table.name()).ofAccount(ACME).size();
    put("ContactChanged", contact("left-kim@acme.example"));
    cloud.drain();

    assertThat(new SignalLog(table.dynamo(), table.name()).ofAccount(ACME)).hasSize(signals);
    assertThat(all()).doesNotContain("kim@acme");
  }

  @Test
  void whyAnAccountIsParkedQuotesNobodyWhoWasErased() {
    park(ACME, "value outside 1..5");
    park(GLOBEX, "cannot be a part of acme-7, says dana");

    erase("dana", SubjectKind.PERSON);
    assertThat(parked()).contains("outside 1..5", "IllegalStateException: erased", "globex");

    park(new AccountId("initech"), "cannot be a part of acme-7");
    erase("acme-7", SubjectKind.EITHER);
    assertThat(parked()).doesNotContain("acme", "outside 1..5").contains("globex", "initech");
  }

  @Test
  void slackAnswersAsIfTheAccountHadNeverBeen() throws Exception {
    assertThat(cloud.slashCommands().text("/health acme corporation")).contains("Acme Corp");

    erase("acme-7", SubjectKind.EITHER);
    Thread.sleep(1_100); // a name is looked up anew after a second

    assertThat(cloud.slashCommands().text("/health acme corporation")).doesNotContain("acme-7");
    assertThat(cloud.slashCommands().text("/health all accounts")).doesNotContain("Acme");
  }

  @Test
  void erasingAgainFindsNothing() {
    erase("acme-7", SubjectKind.EITHER);

    var again = new SubjectErasure(table, subject("acme-7", SubjectKind.ACCOUNT));

    assertThat(again.find()).isEmpty();
  }

  private void park(AccountId account, String reason) {
    new ParkedAccounts(table.dynamo(), table.name(), UnreadableItems.untold())
        .park(ParkedAccount.of(account, new IllegalStateException(reason), now, "e-1"), 1);
  }

  private String parked() {
    return new ParkedAccounts(table.dynamo(), table.name(), UnreadableItems.untold())
        .all()
        .toString();
  }

  private void erase(String typed, SubjectKind kind) {
    var erasure = new SubjectErasure(table, subject(typed, kind));
    assertThat(erasure.find()).isNotEmpty();
    erasure.entomb(now);
    erasure.erase();
    assertThat(erasure.find()).isEmpty();
  }

  private PersonalSubject subject(String typed, SubjectKind kind) {
    return new SubjectLookup(table).find(typed, kind);
  }

  /// All texts of the table, unpacked, in lower case.
  private String all() {
    var text = new StringBuilder();
    new TableScan(table.dynamo(), table.name())
        .items()
        .forEach(item -> text.append(item.readable()).append('\n'));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private AccountState state(AccountId account) {
    return (AccountState) new AccountStates(table.dynamo(), table.name()).load(account);
  }

  private int score(AccountId account) {
    return state(account).assessment().score().orElseThrow();
  }

  private long folded(AccountId account) {
    var log = new SignalLog(table.dynamo(), table.name()).ofAccount(account);
    return Facts.none().fold(log, table.today()).all().count();
  }

  private void people() {
    var dana =
        new Person(
            PersonId.of("dana"),
            "Dana Lee",
            List.of("D. Lee"),
            Optional.of("dana.lee@example.com"),
            Optional.of("U024BE7LH"),
            Optional.empty());
    var kim =
        new Person(
            PersonId.of("kim"),
            "Kim Novak",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PersonId.of("dana")));
    new PeopleStore(table.dynamo(), table.name())
        .apply(PersonDirectory.of(List.of(dana, kim)), now);
    assertThat(new AccountDirectory(table.dynamo(), table.name()).all()).isEmpty();
  }

  private void tellEverything() {
    var acme = detail(ACME, "registered", 400).put("name", "Acme Corporation");
    acme.putArray("identities").addObject().put("system", "crm").put("id", "001zqx");
    put("AccountRegistered", acme.put("csm", "Dana Lee").put("segment", "SMB"));
    put("AccountRegistered", detail(PART, "registered", 300).put("name", "Zed Branch"));
    put("AccountsMerged", detail(ACME, "merged", 200).put("merged", "zed-part"));
    var globex = detail(GLOBEX, "registered", 400).put("name", "Globex").put("csm", "d. lee");
    put("AccountRegistered", globex.put("parent", "acme-7"));
    for (var account : List.of(ACME, GLOBEX)) {
      var contract = account.equals(ACME) ? "VTR-4711" : "C-1";
      var order = detail(account, "order", 300).put("contract", contract).put("order", "new");
      order.put("effective", day(300)).put("termMonths", 12);
      var line = order.putArray("lines").addObject().put("sku", "seat").put("quantity", 10);
      line.put("per", "month").putObject("amount").put("amount", 1_000_00).put("currency", "EUR");
      put("ContractChanged", order);
      put("UsageReported", detail(account, "use", 1).put("day", day(1)).put("activeUsers", 9));
      var pulse = detail(account, "pulse-dana.lee@example.com", 2).put("pulse", 4);
      put("SentimentNoted", pulse.put("note", "call Dana Lee, or <@U024BE7LH>").put("by", "dana"));
    }
    put("ContactChanged", contact("left-kim@acme.example"));
    var survey = detail(ACME, "x", 3).put("survey", "nps").put("score", 9);
    survey.remove("id");
    survey.putArray("reasons").add("Dana Lee was quick");
    put("SurveyAnswered", survey);
    put("SentimentNoted", detail(ACME, "far", 0).put("pulse", 99).put("note", "Dana Lee"));
    cloud.put("crm", "Nonsense", "{\"account\":\"acme-7\",\"said\":\"dana lee\"}");
  }

  private ObjectNode contact(String id) {
    var left = detail(ACME, id, 5).put("contact", "kim@acme.example").put("role", "power-user");
    return left.put("movement", "left");
  }

  private String day(int ago) {
    return table.today().minusDays(ago).toString();
  }

  private ObjectNode detail(AccountId account, String id, int ago) {
    var at = now.minus(ago, ChronoUnit.DAYS).toString();
    return StrictJson.object().put("account", account.value()).put("at", at).put("id", id);
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }
}
