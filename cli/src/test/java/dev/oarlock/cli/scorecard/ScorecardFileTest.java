package dev.oarlock.cli.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.GuardrailCondition;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardFileTest {
  private static final Path FOLDER = Path.of("..", "scorecards");
  private static final Path DEFAULT = FOLDER.resolve("default.yaml");

  @TempDir Path temporary;

  @Test
  void theFileThatShipsIsTheShippedScorecard() {
    assertThat(ScorecardFile.read(DEFAULT).scorecards()).hasValue(ScorecardSet.shipped());
  }

  @Test
  void theExampleOfTheGuideIsRight() throws IOException {
    var guide = Files.readString(Path.of("..", "docs", "scorecards.md"));
    var example = guide.split("```yaml\n")[1].split("```")[0];

    assertThat(told(write(example))).isEmpty();
  }

  @Test
  void everyShippedFileKeepsToTheSchemaAndTheReader() throws IOException {
    var schema = schema();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        var read = ScorecardFile.read(file);
        assertThat(read.mistakes()).isEmpty();
        assertThat(schema.validate(read.document().toString(), InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void theSchemaKnowsEveryMeasureComponentAndCondition() throws IOException {
    var definitions = new ObjectMapper().readTree(schemaText()).path("$defs");

    assertThat(names(definitions.at("/measure/properties/measure/enum")))
        .isEqualTo(words(Measure.class));
    assertThat(names(definitions.at("/componentName/enum")))
        .isEqualTo(words(HealthComponent.class));
    assertThat(names(definitions.at("/card/properties/guardrails/items/properties/while/enum")))
        .isEqualTo(words(GuardrailCondition.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version: shipped-2      | version: 7           | :7 version: not a text: 7
          redBelow: 40            | redBelow: 46         | bands: band edges do not ascend
          redBelow: 40            | redBelow: 140        | bands.redBelow: out of range: 140
          redBelow: 40            | redBelow: forty      | bands.redBelow: not a whole number: "forty"
          redBelow: 40,           | redBelo: 40,         | Did you mean 'redBelow'?
          minimumCoverage: 40     | minCoverage: 40      | 'minimumCoverage' is missing
          sponsor-gone            | sponsor-left         | no condition is called 'sponsor-left'
          weight: 30              | weight: 25           | components: the weights total 95, not 100: adoption 25 + support 10
          weight: 30              | heft: 30             | 'weight' is missing
          weight: 50              | weight: 60           | measures: the weights total 110, not 100
          component: support      | component: adoption  | adoption occurs twice on this card
          component: support      | component: suport    | Did you mean 'support'?
          measure: nps            | measure: npss        | no measure is called 'npss'
          measure: nps            | measure: csat        | csat occurs twice on this card
          60: 75, 90: 100         | 90: 75, 60: 100      | ascending
          1: 85, 2: 100           | 1: 85, 2: 10         | the score falls to 10 here
          4: 100, 8: 50           | 4: 100, 8: 50, 9: 70 | A two-sided curve rises to its best scores and then falls
          70: 30, 90: 70          | 70: 30, 90: 20       | A self-relative curve only rises
          0: {0: 0, 10: 50,       | 1: {0: 0, 10: 50,    | tenure columns do not ascend from month 0
          linear: {-100           | selfRelative: {-100  | not read against the account's own past
          linear: {-100           | cubic: {-100         | unknown key 'cubic'
          milestone: first-value, | mileston: first-value, | Did you mean 'milestone'?
          - name: mature          | - {name: m, until: {months: 9}} | the last stage has an end
          - name: default         | - name: a, for: {}   | not YAML
          measure: nps            | measure: nps, weight: 1 | not YAML
          """)
  void aMistakeIsToldWithItsRemedy(String right, String wrong, String told) throws IOException {
    var text = Files.readString(DEFAULT);
    assertThat(text).contains(right);
    var file = write(text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

    assertThat(told(file)).anyMatch(line -> line.contains(told));
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheFile() throws IOException {
    var text =
        Files.readString(DEFAULT)
            .replace("redBelow: 40", "redBelow: 140")
            .replace("measure: nps", "measure: npss")
            .replace("overdue, atMost: 40", "overdue, atMost: 40, until: 3")
            .replace("2: 25, 3: 50", "2: 25, 3: 5");
    var lines = told(write(text));

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo(
            "card.yaml:22 cards[0].bands.redBelow: out of range: 140"
                + System.lineSeparator()
                + "  Write a whole number from 0 to 100.");
    assertThat(lines.get(1)).contains("unknown key 'until'");
    assertThat(lines.get(2)).contains("no measure is called 'npss'").contains("'nps'");
    assertThat(lines.get(3)).contains("the score falls to 5 here");
  }

  @Test
  void twoCardsThatClaimOneAccountAreRefusedAtTheSecond() throws IOException {
    var text =
        Files.readString(DEFAULT)
            + """
              - name: young
                for: {stage: [onboarding, adopting]}
              - name: fresh
                for: {stage: Onboarding}
            """;

    assertThat(told(write(text)))
        .singleElement()
        .asString()
        .contains("cards[2].for: claims accounts that the card 'young' claims too");
  }

  @Test
  void aCardTakesWhatItLeavesOutFromTheOneForEverybody() throws IOException {
    var text =
        Files.readString(DEFAULT)
            + """
              - name: young
                for: {stage: onboarding}
                minimumCoverage: 30
            """;
    var cards = ScorecardFile.read(write(text)).scorecards().orElseThrow();

    var young = cards.scorecards().getLast().scorecard();
    assertThat(young.componentRules())
        .isEqualTo(cards.scorecards().getFirst().scorecard().componentRules());
    assertThat(young.minimumCoverage()).isEqualTo(30);
    assertThat(young.version()).isEqualTo("shipped-2/young");
  }

  @Test
  void aKeyGivenTwiceAndAGroupOfStrangersAreTold() throws IOException {
    var text =
        Files.readString(DEFAULT).replace("minimumCoverage: 40", "minimumCoverage: 40\n    name: x")
            + """
                groups:
                  - {name: Product, rollUp: worst, components: [adoption, support, supprt]}
                  - {name: Money, rollUp: lowest, components: [support]}
            """;

    assertThat(told(write(text)))
        .anyMatch(line -> line.contains("'name' is given twice"))
        .anyMatch(line -> line.contains("no roll-up is called 'worst'"))
        .anyMatch(line -> line.contains("no component is called 'supprt'"))
        .anyMatch(line -> line.contains("a group of one"));
  }

  private List<String> told(Path file) {
    try {
      var read = ScorecardFile.read(file);
      assertThat(read.scorecards().isEmpty()).isEqualTo(!read.mistakes().isEmpty());
      return read.mistakes();
    } catch (dev.oarlock.mapping.input.InputException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(temporary.resolve("card.yaml"), text);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText(), InputFormat.JSON);
  }

  private static String schemaText() throws IOException {
    return Files.readString(FOLDER.resolve("schema.json"));
  }

  private static List<String> names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(EnumNames::of).toList();
  }
}
