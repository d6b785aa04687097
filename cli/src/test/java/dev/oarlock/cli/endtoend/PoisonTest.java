package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What once stopped an account, or all of them, on the real parts from the bus to the answer.
class PoisonTest {
  private static final LocalDate TODAY = LocalDate.now();

  private LocalCloud cloud;
  private String table;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    table = cloud.template().tables().getFirst().request().tableName();
    for (var account : List.of("acme", "globex")) {
      put("AccountRegistered", "'account':'%s','at':'2026-01-01','name':'%s'", account, account);
    }
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void anInvoiceMayBeCalledLikeADay() {
    for (var invoice : List.of("1234-56-78", "2026-13-01", "2026-01-01")) {
      put(
          "InvoiceIssued",
          "'account':'acme','at':'%s','invoice':'%s','due':'%s',"
              + "'amount':{'amount':1000,'currency':'EUR'}",
          TODAY,
          invoice,
          TODAY.plusDays(10));
    }

    assertThat(state("acme")).isPresent();
    assertThat(parked()).isEmpty();
    assertThat(failures()).isZero();
  }

  @Test
  void anAccountMayHaveMoreThanAMillionLicences() throws IOException {
    put(
        "ContractChanged",
        order("acme", "C-1", List.of(line("s1", 10_000_000), line("s2", 10_000_000))));
    put(
        "UsageReported",
        "'account':'acme','at':'%s','day':'%s','activeUsers':9000000",
        TODAY.minusDays(1),
        TODAY.minusDays(1));

    assertThat(state("acme")).isPresent();
    for (var question : List.of("acme", "acme what if", "acme why", "acme forecast", "red")) {
      assertThat(cloud.slashCommands().text("/health " + question)).doesNotContain("went wrong");
    }
    assertThat(parked()).isEmpty();
    assertThat(failures()).isZero();
  }

  @Test
  void anAccountMayHaveTwentyOrdersOfTwoHundredLines() throws IOException {
    var random = new Random(1);
    for (var order = 0; order < 20; order++) {
      var lines =
          IntStream.range(0, 200)
              .mapToObj(
                  _ -> line("SKU-" + Long.toString(random.nextLong(), 36), random.nextInt(999)))
              .toList();
      put("ContractChanged", order("acme", "C-" + order, lines));
    }
    use("globex");

    assertThat(state("acme")).isPresent();
    assertThat(state("globex")).isPresent();
    assertThat(parked()).isEmpty();
    assertThat(failures()).isZero();
  }

  @Test
  void aHugeValueInTheWrongPlaceIsKeptInQuarantineAndItsReasonIsShort() {
    var huge = "x".repeat(220_000);
    for (var times = 0; times < 2; times++) {
      put("UsageReported", "'id':'u1','account':'acme','at':'%s','day':'%s'", huge, TODAY);
    }

    assertThat(quarantine()).hasSize(1);
    assertThat(quarantine().getFirst().timesSeen()).isEqualTo(2);
    assertThat(quarantine().getFirst().reason()).hasSizeLessThan(1_000);
    assertThat(quarantine().getFirst().message()).contains(huge);
    assertThat(failures()).isZero();
  }

  @Test
  void aSourceOfTwoThousandCharactersIsRefused() {
    var detail = detail("'account':'acme','at':'%s','day':'%s','activeUsers':3", TODAY, TODAY);

    cloud.put("s".repeat(2_000), "UsageReported", detail);
    cloud.drain();

    assertThat(quarantine().getFirst().reason()).contains("source has 2000 characters");
    assertThat(failures()).isZero();
  }

  @Test
  void aQuestionOfFourThousandCharactersIsAnswered() throws IOException {
    for (var start :
        List.of(
            "",
            "acme ",
            "acme what if ",
            "red ",
            "acme note ",
            "acme override ",
            "acme as of ",
            "acme why since ",
            "acme pulse 3 ")) {
      var answer = cloud.slashCommands().text("/health " + start + "long ".repeat(800));
      assertThat(answer).as(start).isNotBlank().doesNotContain("went wrong");
    }
    assertThat(failures()).isZero();
  }

  @Test
  void aCurrencyThatNobodyPaysInIsRefused() {
    put("ContractChanged", order("acme", "C-1", List.of(line("s", 10))).replace("EUR", "XXX"));

    assertThat(quarantine().getFirst().reason()).contains("currency XXX");
    assertThat(failures()).isZero();
  }

  @Test
  void idsThatMeetStayApart() {
    put("AccountRegistered", "'account':'a-b-c','at':'2026-01-01','name':'Ours'");
    put(
        "AccountRegistered",
        "'account':{'system':'a','id':'b-c'},'at':'2026-01-01','name':'Theirs'");

    var names = new AccountDirectory(cloud.dynamo(), table).all();
    assertThat(names).extracting(it -> it.profile().name().orElse("")).contains("Ours", "Theirs");
    assertThat(names).hasSize(4);
  }

  private void use(String account) {
    put(
        "UsageReported",
        "'account':'%s','at':'%s','day':'%s','activeUsers':3",
        account,
        TODAY,
        TODAY);
  }

  private static String line(String sku, int quantity) {
    return "{'sku':'%s','quantity':%d,'amount':{'amount':1000,'currency':'EUR'},'per':'month'}"
        .formatted(sku, quantity);
  }

  private static String order(String account, String contract, List<String> lines) {
    return "'account':'%s','at':'%s','contract':'%s','order':'new','effective':'%s','termMonths':12,'lines':[%s]"
        .formatted(
            account,
            TODAY.minusDays(2),
            contract,
            TODAY.minusDays(2),
            lines.stream().collect(Collectors.joining(",")));
  }

  private Optional<AccountState> state(String account) {
    return new AccountStates(cloud.dynamo(), table).load(new AccountId(account)).scored();
  }

  private List<ParkedAccount> parked() {
    return new ParkedAccounts(cloud.dynamo(), table, UnreadableItems.untold()).all();
  }

  private List<QuarantineEntry> quarantine() {
    return new SignalQuarantine(cloud.dynamo(), table).all();
  }

  /// Of functions, and what they gave up.
  private long failures() {
    var deadLetters = 0;
    for (var queue : client().status().path("queues")) {
      deadLetters += queue.path("deadLetters").asBoolean() ? queue.path("messages").asInt() : 0;
    }
    return cloud.failures().count() + deadLetters;
  }

  private InstanceClient client() {
    var url = cloud.url();
    return new InstanceClient(
        new RunningInstance(URI.create(url).getPort(), url, "", ProcessHandle.current().pid(), ""));
  }

  private void put(String type, String detail, Object... values) {
    cloud.put("test", type, detail(detail, values));
    cloud.drain();
  }

  private static String detail(String fields, Object... values) {
    return "{" + (values.length == 0 ? fields : fields.formatted(values)).replace('\'', '"') + "}";
  }
}
