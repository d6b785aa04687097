package dev.oarlock.aws.settings;

import dev.oarlock.domain.account.facts.OrderDefaults;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.SkuUnits;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.portfolio.book.TouchCadence;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.transition.win.GongRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// All that a function needs of its environment: checked settings, the clock, the table, the bus,
/// and where its log lines go.
public record AppContext(
    Map<String, String> env,
    Clock clock,
    DynamoDbClient dynamo,
    Supplier<EventBridgeClient> busSource,
    Consumer<String> logLines) {
  public AppContext {
    env = Map.copyOf(env);
    SettingsCheck.check(env);
  }

  public AppContext(
      Map<String, String> env,
      Clock clock,
      DynamoDbClient dynamo,
      EventBridgeClient bus,
      Consumer<String> lines) {
    this(env, clock, dynamo, () -> bus, lines);
  }

  /// With a log on standard output, which is Lambda's.
  public AppContext(
      Map<String, String> env, Clock clock, DynamoDbClient dynamo, EventBridgeClient bus) {
    this(env, clock, dynamo, bus, AppContext::print);
  }

  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(line);
  }

  /// The bus; its client is made when the first event is published, which most answers never need.
  public EventBridgeClient bus() {
    return busSource.get();
  }

  /// From the environment of a Lambda function.
  public static AppContext fromEnvironment() {
    var env = System.getenv();
    var clients = AwsClients.of(env);
    return new AppContext(
        env,
        Clock.systemUTC(),
        clients.dynamoDb(),
        new LazyValue<>(clients::eventBridge),
        AppContext::print);
  }

  /// What Secrets Manager keeps under this ARN.
  public String secret(String arn) {
    try (var secrets = AwsClients.of(env).secretsManager()) {
      return secrets.getSecretValue(get -> get.secretId(arn)).secretString();
    }
  }

  /// The value of a setting; an [IllegalStateException] names the one that is missing.
  public String setting(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("environment variable not set: " + name));
  }

  public String setting(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
  }

  /// The share of customers that churn in a year, before anything is known of a customer; assumed
  /// where nobody stated it.
  public AnnualBaseRate annualBaseRate() {
    return find("ANNUAL_CHURN_RATE")
        .map(rate -> AnnualBaseRate.stated(Double.parseDouble(rate)))
        .orElseGet(AnnualBaseRate::assumed);
  }

  /// What holds where an order does not say it.
  public OrderDefaults orderDefaults() {
    return new OrderDefaults(
        SkuUnits.notSeats(setting("NON_SEAT_SKUS", "")),
        Integer.parseInt(
            setting("RENEWAL_GRACE_DAYS", String.valueOf(AgreedTerm.DEFAULT_GRACE_DAYS))));
  }

  /// The chance of churn at a renewal from which an account is at risk, and how near that must be.
  public ChurnMark churnMark() {
    var shipped = ChurnMark.shipped();
    return new ChurnMark(
        find("RENEWAL_RISK_MARK")
            .map(mark -> new Probability(Double.parseDouble(mark)))
            .orElse(shipped.probability()),
        find("RENEWAL_RISK_DAYS").map(Integer::parseInt).orElse(shipped.days()));
  }

  /// How many accounts of each segment one CSM has room for; of none where nobody said.
  public TouchTiers touchTiers() {
    return find("TOUCH_TIERS").map(TouchTierSetting::read).orElseGet(TouchTiers::none);
  }

  /// How often accounts of each segment are to be met.
  public TouchCadence touchCadence() {
    return find("TOUCH_CADENCE").map(TouchCadenceSetting::read).orElseGet(TouchCadence::shipped);
  }

  /// How gongs ring.
  public GongRules gongRules() {
    return find("GONG_RULES").map(GongRulesSetting::read).orElseGet(GongRules::shipped);
  }

  public ZoneId zone() {
    return ZoneId.of(setting("TIME_ZONE", "UTC"));
  }

  /// The language in which people read cards, answers and forms.
  public String language() {
    return setting("OARLOCK_LANGUAGE", "en");
  }

  /// The language and country by whose habit the business writes days.
  public Locale locale() {
    return Locale.forLanguageTag(setting("LOCALE", "en-US"));
  }

  /// Where people read the guides, a folder with `forecast.md`; empty if nobody said.
  public Optional<String> docsUrl() {
    return find("DOCS_URL");
  }

  /// The business day: the clock's day in the tenant's zone, unless OARLOCK_TODAY fixes it to look
  /// at an old data set as it was.
  public LocalDate today() {
    return find("OARLOCK_TODAY")
        .map(LocalDate::parse)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone()));
  }

  /// The moment at which something becomes known: the clock's, or its time of day on the fixed
  /// business day, so that the log of an old data set has that set's own time.
  public Instant now() {
    var now = clock.instant();
    return find("OARLOCK_TODAY")
        .map(LocalDate::parse)
        .map(day -> LocalTime.ofInstant(now, zone()).atDate(day).atZone(zone()).toInstant())
        .orElse(now);
  }
}
