package dev.oarlock.cli.instance;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.erasure.KnownErasures;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.mapping.MappingStore;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.play.PlayStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.scorecard.ScorecardStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table of an instance, and the business day there.
public record InstanceTable(DynamoDbClient dynamo, String name, LocalDate today)
    implements AutoCloseable {
  /// What a function's environment says of the business; whoever set one for the stack sets it
  /// here.
  private static final List<String> STACK_SETTINGS =
      List.of(
          "TIME_ZONE",
          "TOUCH_TIERS",
          "ANNUAL_CHURN_RATE",
          "RENEWAL_RISK_MARK",
          "RENEWAL_RISK_DAYS",
          "RENEWAL_GRACE_DAYS",
          "NON_SEAT_SKUS");

  /// That of a running instance on this machine.
  public static InstanceTable local(int port) {
    var client = new InstanceClient(RunningInstance.on(port));
    var today = LocalDate.parse(client.status().path("today").asText());
    return new InstanceTable(client.dynamoDb(), client.tableName(), today);
  }

  /// That of a stack in the account and region that the environment names.
  static InstanceTable deployed(String stack) {
    var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    var name = deployedName(stack);
    var zone = ZoneId.of(System.getenv().getOrDefault("TIME_ZONE", "UTC"));
    return new InstanceTable(dynamo, name, LocalDate.now(zone));
  }

  /// The name of the table of a stack, as the stack says: it may have been restored, so it is not
  /// always the one that the stack made.
  public static String deployedName(String stack) {
    return deployedOutput(stack, "TableName");
  }

  /// What a stack says of itself under a name.
  public static String deployedOutput(String stack, String name) {
    try (var stacks =
        CloudFormationClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      return stacks.describeStacks(it -> it.stackName(stack)).stacks().stream()
          .flatMap(it -> it.outputs().stream())
          .filter(output -> output.outputKey().equals(name))
          .map(Output::outputValue)
          .findFirst()
          .orElseThrow(() -> noTable(stack, "it is not deployed"));
    } catch (CloudFormationException refused) {
      throw noTable(stack, refused.awsErrorDetails().errorMessage());
    }
  }

  private static IllegalStateException noTable(String stack, String reason) {
    return new IllegalStateException(
        "no table of a stack %s: name the stack with --stack (%s)".formatted(stack, reason));
  }

  /// For what reads the table as a function does; `complaint` hears what it logs, as sentences.
  public AppContext appContext(Consumer<String> complaint) {
    var settings = new HashMap<String, String>();
    settings.put("TABLE_NAME", name);
    settings.put("OARLOCK_TODAY", today.toString());
    STACK_SETTINGS.forEach(
        each -> Optional.ofNullable(System.getenv(each)).ifPresent(it -> settings.put(each, it)));
    return new AppContext(
        settings,
        Clock.systemUTC(),
        dynamo,
        () -> {
          throw new IllegalStateException("a command that reads the table publishes nothing");
        },
        new PlainLogLines(complaint));
  }

  public ScorecardStore scorecards() {
    return new ScorecardStore(dynamo, name);
  }

  public PeopleStore people() {
    return new PeopleStore(dynamo, name);
  }

  public PlanStore plans() {
    return new PlanStore(dynamo, name);
  }

  public ReasonStore reasons() {
    return new ReasonStore(dynamo, name);
  }

  public PlayStore plays() {
    return new PlayStore(dynamo, name);
  }

  /// How events of systems of one's own are read.
  public MappingStore mappings() {
    return new MappingStore(dynamo, name);
  }

  /// Who was erased on demand.
  public KnownErasures erased() {
    return new ErasureStore(dynamo, name).load();
  }

  /// The owner of each account that has one, as the systems name them.
  public Stream<Csm> owners() {
    return new AccountDirectory(dynamo, name).all().stream().flatMap(entry -> entry.csm().stream());
  }

  public AccountStates states() {
    return new AccountStates(dynamo, name);
  }

  /// The log of every account.
  public SignalLog log() {
    return new SignalLog(dynamo, name);
  }

  /// Every account that was ever registered.
  public List<AccountId> accounts() {
    return new AccountDirectory(dynamo, name).all().stream().map(DirectoryEntry::id).toList();
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
