package dev.oarlock.bench.fuzz;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.csv.CsvReader;
import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.cli.scorecard.ScorecardFile;
import dev.oarlock.local.cloud.cloudformation.UnsupportedResource;
import dev.oarlock.local.cloud.template.TemplateFile;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Files that people write: each is read, or refused with a reason.
record FileTargets(Path file) {
  private static final String CSV =
      "id,name,plan,amount\n1,Acme,\"pro, yearly\",120.50\n2,\"Glo\"\"bex\",,0\n";
  private static final String MODEL =
      """
      {"format": 1, "featureKind": "drivers", "baseRate": {"value": 0.1, "stated": true},
       "intercept": -2.5, "features": [
         {"name": "d_level", "standardization": {"mean": 0, "standardDeviation": 1},
          "basisFunctions": [{"basis": "linear", "weight": 0.5},
                             {"basis": "hinge", "knot": 0.2, "weight": 0.3}]}],
       "covariance": [[0.04], [0, 0.09], [0, 0.01, 0.16]],
       "training": {"rows": 4, "labels": 3, "churnLabels": 1, "churnedAccounts": 1,
                    "expertShare": 0.8, "fingerprint": "abc"}}
      """;

  List<FuzzTarget> targets() throws IOException {
    var home = Objects.requireNonNull(ProjectPaths.templateFile().getParent());
    return List.of(
        target("CSV", 140, List.of(CSV), path -> CsvReader.read(path, _ -> {})),
        target(
            "mapping",
            30,
            List.of(
                Files.readString(home.resolve("events/mappings/ravenstack.yaml")),
                Files.readString(home.resolve("events/mappings/simsaas.yaml"))),
            MappingReader::read),
        target(
            "scorecard",
            20,
            List.of(Files.readString(home.resolve("scorecards/default.yaml"))),
            ScorecardFile::read),
        target("model", 95, List.of(MODEL), ModelFile::read),
        target(
            "template",
            5,
            List.of(Files.readString(ProjectPaths.templateFile())),
            path -> TemplateFile.read(path, Map.of())));
  }

  private interface PathReader {
    void read(Path file);
  }

  private FuzzTarget target(String name, int share, List<String> inputs, PathReader reader) {
    return new FuzzTarget(
        name,
        share,
        inputs,
        input -> {
          Files.write(file, input.getBytes(StandardCharsets.UTF_8));
          try {
            reader.read(file);
          } catch (InputException | IllegalArgumentException | UnsupportedResource refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
              throw new IllegalStateException("refused without a reason", refused);
            }
          }
        });
  }
}
