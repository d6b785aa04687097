package dev.oarlock.summarize;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.AccountNews;
import dev.oarlock.aws.store.digest.DigestRecount;
import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.board.DigestVersion.Book;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.board.DigestVersion.OfSegment;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A digest by what the night left says what one says that reads every state.
class PreparedDigestTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Instant NIGHT = Instant.parse("2026-11-23T00:40:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
  private static final List<DigestVersion> VERSIONS =
      List.of(new Leadership(), new Book(new Csm("dana")), new OfSegment(new Segment("SMB")));

  private final LocalTable table = LocalTable.empty();

  @BeforeEach
  void aBookInWhichManyThingsHappened() {
    account("quiet", 80, 80);
    account("mover", 80, 60);
    account("red", 80, 20);
    account("steadily-red", 20, 20);
    account("out-of-red", 20, 80);
    account("due", 80, 80, "2025-12-20");
    account("grew", 80, 80, "2026-01-01", on("2026-11-20", addedOn("K-1", "2026-11-20", more())));
    account("grown", 80, 80, "2026-01-01", on("2026-10-20", addedOn("K-1", "2026-10-20", more())));
    account(
        "renewed",
        80,
        80,
        "2025-11-05",
        on("2026-11-05", renewed("K-1", "2026-11-05", 12, same())));
    account("less", 80, 80, "2026-01-01", on("2026-11-19", amended("K-1", "2026-11-19", less())));
    account("notice", 80, 80, "2026-01-01", on("2026-11-18", cancelled("K-1", "2026-12-31")));
    account("left", 30, 30, "2026-01-01", on("2026-11-18", cancelled("K-1", "2026-11-18")));
    account("long-gone", 30, 30, "2025-01-01", on("2026-02-01", cancelled("K-1", "2026-02-01")));
    account(
        "told-late", 80, 80, "2026-01-01", on("2026-11-18", addedOn("K-1", "2026-09-01", more())));
    overdue();
    AccountDirectory.of(context(NIGHT.minusSeconds(86_400)))
        .writer()
        .enter(new AccountId("never-scored"), NIGHT, customer("Never scored"));
  }

  @Test
  void itSaysTheSame() {
    var read = VERSIONS.stream().map(this::digest).toList();
    night();

    assertThat(VERSIONS.stream().map(this::digest)).isEqualTo(read);
    assertThat(read.getFirst().movers()).hasSizeGreaterThan(2);
    assertThat(read.getFirst().renewalsDue()).hasSizeGreaterThan(2);
    assertThat(read.getFirst().jar().ofMonth())
        .extracting(JarMarble::kind)
        .containsExactly(MarbleKind.WON, MarbleKind.LOST);
    assertThat(read.getFirst().dataQuality().missing().accounts()).isEqualTo(1);
  }

  @Test
  void ofAQuietAccountNoStateIsRead() {
    night();
    var before = digest(new Leadership());
    for (var quiet :
        Set.of("quiet", "mover", "steadily-red", "due", "grown", "renewed", "long-gone")) {
      new TablePartition(table.dynamo(), table.name(), "STATE#" + quiet).delete("STATE");
    }

    assertThat(digest(new Leadership())).isEqualTo(before);
  }

  @Test
  void whatHappenedSinceTheNightIsInIt() {
    night();
    news(state("quiet", 80, 20, 2));
    AccountDirectory.of(context(MORNING))
        .writer()
        .enter(new AccountId("new"), MORNING, customer("New"));
    saved(state("new", 70, 70, 1));

    var prepared = digest(new Leadership());

    forgetTheNight();
    assertThat(prepared).isEqualTo(digest(new Leadership()));
    assertThat(prepared.enteredRisk()).hasSize(2);
  }

  @Test
  void aSmallMoveOfTheScoreIsLearntTheNightAfter() {
    night();
    var before = digest(new Leadership());

    news(state("quiet", 80, 79, 2));

    assertThat(digest(new Leadership())).isEqualTo(before);
    assertThat(recount().differences()).isEmpty();
  }

  @Test
  void aRecountNamesWhatANoteThatIsMissingHides() {
    night();

    saved(state("quiet", 80, 20, 2));

    assertThat(recount().differences())
        .containsExactly("CMRR at risk", "who came to be at risk", "customers by band");
  }

  @Test
  void anotherDaysNightIsNotUsed() {
    night();

    assertThat(context(MORNING.plusSeconds(86_400)).today()).isEqualTo(TODAY.plusDays(1));
    var tomorrow = load(MORNING.plusSeconds(86_400), new Leadership());
    assertThat(tomorrow.day()).isEqualTo(TODAY.plusDays(1));
    assertThat(tomorrow.revenue().week().moved().period().to()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void whoWasErasedSinceIsInNone() {
    night();
    new TablePartition(table.dynamo(), table.name(), "DIRECTORY").delete("quiet");
    AccountDirectory.of(context(MORNING)).changes().tell(new ErasedAccount("salt", "digest"));

    var digest = digest(new Leadership());

    forgetTheNight();
    assertThat(digest).isEqualTo(digest(new Leadership()));
  }

  /// All of the book is dana's.
  @Test
  void ofAPartTheForecastSaysWhatIsExpectedOfIt() {
    night();

    var whole = report(MORNING, new Leadership()).outlook().forecast().orElseThrow();
    var mine = report(MORNING, new Book(new Csm("Dana"))).outlook().part().orElseThrow();

    assertThat(mine.cmrr()).isEqualTo(whole.cmrr());
    assertThat(mine.expected()).isEqualTo(whole.quarters().getFirst().loss().expected());
    assertThat(report(MORNING, new OfSegment(new Segment("SMB"))).outlook().part()).isEmpty();
  }

  private static AccountLog on(String day, Signal signal) {
    return AccountLog.of("any").on(day, signal);
  }

  private static ContractLine same() {
    return line("seats", 10, 1_000);
  }

  private static ContractLine more() {
    return line("api", 1, 250);
  }

  private static ContractLine less() {
    return line("seats", 8, 800);
  }

  private void overdue() {
    var order = lapsing(signed("K-1", "2025-11-15", 12, line("seats", 10, 1_000)));
    var story =
        AccountLog.of("overdue").on("2025-11-15", order).on("2026-11-20", customer("overdue"));
    saved(built(story, 80, 80, 1));
    entered("overdue");
  }

  private void account(String id, int before, int now) {
    account(id, before, now, "2026-01-01");
  }

  private void account(String id, int before, int now, String signed) {
    account(id, before, now, signed, AccountLog.of(id));
  }

  private void account(String id, int before, int now, String signed, AccountLog then) {
    entered(id);
    saved(built(story(id, signed, then), before, now, 1));
  }

  private static AccountLog story(String id, String signed, AccountLog then) {
    var story =
        AccountLog.of(id)
            .on(signed, signed("K-1", signed, 12, line("seats", 10, 1_000)))
            .on("2026-11-10", customer(id));
    for (var more : then.signals()) {
      story = story.on(LocalDate.ofInstant(more.at(), ZoneOffset.UTC), more.signal());
    }
    return story;
  }

  private static AccountState state(String id, int before, int now, long version) {
    return built(story(id, "2026-01-01", AccountLog.of(id)), before, now, version);
  }

  private static AccountState built(AccountLog story, int before, int now, long version) {
    return AccountStateBuilder.of(story, TODAY)
        .withScore(now)
        .withEarlierScore(before, TODAY.minusDays(9))
        .withEarlierScore(now, TODAY)
        .withChurnProbability(0.123, TODAY.plusDays(27))
        .version(version)
        .state();
  }

  private void entered(String id) {
    AccountDirectory.of(context(NIGHT.minusSeconds(86_400)))
        .writer()
        .enter(new AccountId(id), NIGHT, customer(id));
  }

  private void saved(AccountState state) {
    AccountStates.of(context(MORNING)).save(state);
  }

  private void news(AccountState after) {
    var states = AccountStates.of(context(MORNING));
    AccountNews.of(context(MORNING)).precede(states.load(after.id()), after);
    saved(after);
  }

  private PortfolioDigest digest(DigestVersion version) {
    return load(MORNING, version);
  }

  private PortfolioDigest load(Instant now, DigestVersion version) {
    return report(now, version).digest();
  }

  private WeekReport report(Instant now, DigestVersion version) {
    return (WeekReport) DigestSource.of(context(now), "test").load(version);
  }

  private DigestRecount recount() {
    return DigestRecount.of(DigestSource.of(context(MORNING), "test"));
  }

  private void forgetTheNight() {
    new TablePartition(table.dynamo(), table.name(), "DIGEST").delete("WEEK");
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void night() {
    new SummarizePortfolio(context(NIGHT))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private AppContext context(Instant now) {
    var settings = Map.of("TABLE_NAME", table.name());
    return new AppContext(
        settings,
        Clock.fixed(now, ZoneOffset.UTC),
        table.dynamo(),
        new RecordingEventBus(),
        _ -> {});
  }
}
