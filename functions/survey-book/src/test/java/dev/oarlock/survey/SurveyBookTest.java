package dev.oarlock.survey;

import static dev.oarlock.domain.testing.Signals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.aws.lock.Locks;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.model.InForce;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.model.Version;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.testing.Orders;
import dev.oarlock.domain.testing.Signals;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import dev.oarlock.domain.train.Comparison;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyBookTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final ContractChanged SIGNED =
      Orders.signed("C-1", TODAY.minusDays(300).toString(), 12, Orders.line("SEAT", 100, 150_000));

  private final LocalTable table = LocalTable.empty();

  @Test
  void theBookIsSummedUpAsOfToday() {
    known("acme");
    known("globex");

    run();

    var survey = new Surveys(table.dynamo(), table.name());
    assertThat(survey.segments().orElseThrow().day()).isEqualTo(TODAY);
    var groups = survey.portfolios().orElseThrow().by(Grouping.SEGMENT).groups();
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().name()).isEqualTo("Unassigned");
    assertThat(groups.getFirst().rollup().accounts()).isEqualTo(2);
  }

  @Test
  void theQuartersAheadAreForetold() {
    known("acme");

    run();

    var forecast = new Surveys(table.dynamo(), table.name()).forecast().orElseThrow();
    assertThat(forecast.day()).isEqualTo(TODAY);
    assertThat(forecast.quarters().getFirst().quarter()).hasToString("Q1 2026");
    assertThat(forecast.accounts()).isZero();
  }

  @Test
  void aCallIsLockedOnceAWeekAndTheBridgeBeginsTheDayAfter() {
    known("acme");
    var locks = new Locks(table.dynamo(), table.name(), clock(TODAY));
    var surveys = new Surveys(table.dynamo(), table.name());

    run();
    assertThat(surveys.bridge()).isEmpty();
    run(TODAY.plusDays(1));

    assertThat(locks.before(TODAY.plusDays(1)).orElseThrow().day()).isEqualTo(TODAY);
    assertThat(locks.before(TODAY.plusDays(7)).orElseThrow().day()).isEqualTo(TODAY);
    var bridge = surveys.bridge().orElseThrow();
    assertThat(bridge.lockedOn()).isEqualTo(TODAY);
    assertThat(bridge.day()).isEqualTo(TODAY.plusDays(1));
    assertThat(bridge.quarter()).hasToString("Q1 2026");
  }

  @Test
  void underAnotherModelTheBridgeSaysWhatTheModelChangedAndWhatTheAccountDid() {
    var acme =
        Story.of("acme")
            .on(TODAY.minusDays(300), SIGNED)
            .on(TODAY.minusDays(200), Signals.joined("ann", ContactRole.SPONSOR));
    known("acme", acme, 1);
    run();

    inForce(HazardModel.expert(new Probability(0.3)).named("v2"));
    known("acme", acme.on(TODAY, Signals.left("ann", ContactRole.SPONSOR)), 2);
    run(TODAY.plusDays(1));

    var bridge = new Surveys(table.dynamo(), table.name()).bridge().orElseThrow();
    assertThat(bridge.modelNow()).isEqualTo("v2");
    assertThat(bridge.lines())
        .extracting(Bridge.Line::why)
        .containsExactlyInAnyOrder(Bridge.Why.MODEL_CHANGED, Bridge.Why.CHANCE_CHANGED);
    assertThat(bridge.lines())
        .filteredOn(line -> line.why() == Bridge.Why.CHANCE_CHANGED)
        .extracting(line -> line.moved().orElseThrow().driver())
        .containsExactly(Driver.SPONSOR);
  }

  @Test
  void anEmptyBookIsSummedUpToo() {
    run();

    var survey = new Surveys(table.dynamo(), table.name());
    assertThat(survey.forecast().orElseThrow().all().expected().isNone()).isTrue();
    assertThat(survey.segments().orElseThrow().scores()).isEmpty();
  }

  private void inForce(HazardModel model) {
    var models = new ModelStore(table.dynamo(), table.name());
    var at = Instant.parse(TODAY + "T12:00:00Z");
    var nobody = new Training(0, 0, 0, 0, 1, "0");
    models.keep(
        new Version(
            model,
            new Version.Origin(at, "bo", TODAY, nobody),
            Optional.empty(),
            new Version.Test("expert", new Comparison(0, 0, 0))));
    models.enforce(new InForce(at, model.version(), TODAY, "bo", "to see"));
  }

  private void known(String account) {
    known(account, Story.of(account), 1);
  }

  private void known(String account, Story story, long version) {
    var id = new AccountId(account);
    Directory.of(world(TODAY)).enter(DirectoryEntry.of(id, customer(account)), Instant.EPOCH);
    AccountStates.of(world(TODAY)).save(Sketch.of(story, TODAY).version(version).state());
  }

  private void run() {
    run(TODAY);
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate day) {
    new SurveyBook(world(day))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private World world(LocalDate day) {
    var settings = Map.of("TABLE_NAME", table.name());
    return new World(settings, clock(day), table.dynamo(), new HeardBus(), _ -> {});
  }

  private static Clock clock(LocalDate day) {
    return Clock.fixed(Instant.parse(day + "T00:40:00Z"), ZoneOffset.UTC);
  }
}
