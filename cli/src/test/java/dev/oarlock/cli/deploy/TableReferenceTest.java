package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The stack makes a table or works on one that is there already, such as a restored one; whatever
/// means the table means the same of both.
class TableReferenceTest {
  private static final String EXISTING =
      "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${ExistingTableName}";

  private final DeploymentTemplate deployment = DeploymentTemplate.read();

  @Test
  void whateverMeansTheTableSaysAlsoWhichOneWhereTheStackMakesNone() {
    var outside = new ArrayList<String>();
    findOutside(deployment.root(), outside);
    assertThat(outside)
        .as("write !If [MakesTable, !GetAtt Table.Arn, !Sub \"%s\"]", EXISTING)
        .isEmpty();
  }

  @Test
  void bothMeanTheSame() {
    var choices =
        deployment.root().findValues("Fn::If").stream()
            .filter(choice -> choice.path(0).asText().equals("MakesTable"))
            .toList();
    assertThat(choices)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            choice -> assertThat(text(choice.path(2))).isEqualTo(otherwise(text(choice.path(1)))));
  }

  @Test
  void whatRunsHereWorksOnTheTableThatIsNamed() {
    var cloud =
        TemplateFile.read(DeploymentTemplate.file(), Map.of("ExistingTableName", "restored"));

    assertThat(cloud.tables()).isEmpty();
    assertThat(cloud.tableName()).isEqualTo("restored");
    assertThat(cloud.functions())
        .allSatisfy(
            function -> assertThat(function.environment()).containsEntry("TABLE_NAME", "restored"));
    assertThat(cloud.streamSources())
        .singleElement()
        .satisfies(source -> assertThat(source.table()).isEqualTo("restored"));
  }

  private static void findOutside(JsonNode node, List<String> found) {
    if (node.path("Fn::If").path(0).asText().equals("MakesTable")) {
      return;
    }
    if (node.isObject() && isAboutTable(text(node))) {
      found.add(node.toString());
    }
    node.forEach(child -> findOutside(child, found));
  }

  private static boolean isAboutTable(String reference) {
    return reference.equals("Table")
        || reference.startsWith("Table.")
        || reference.contains("${Table}")
        || reference.contains("${Table.");
  }

  private static String otherwise(String made) {
    return switch (made) {
      case "Table" -> "ExistingTableName";
      case "Table.Arn" -> EXISTING;
      case "Table.StreamArn" -> EXISTING + "/stream/${ExistingTableStream}";
      default -> made.replace("${Table.Arn}", EXISTING);
    };
  }

  /// What a single reference says, and nothing of all else.
  private static String text(JsonNode node) {
    return node.size() == 1 && node.fieldNames().next().matches("Ref|Fn::GetAtt|Fn::Sub")
        ? DeploymentTemplate.target(node)
        : "";
  }
}
