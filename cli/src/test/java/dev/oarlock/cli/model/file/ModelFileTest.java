package dev.oarlock.cli.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Damage to a model file, each a text of it and what stands there instead.
class ModelFileTest {
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

  @TempDir Path folder;

  @Test
  void whatIsWholeIsRead() throws IOException {
    assertThat(ModelFile.read(file(MODEL)).intercept()).isEqualTo(-2.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "intercept": -2.5,       |                          | intercept is missing
          -2.5                     | null                     | intercept is not a number: null
          -2.5                     | NaN                      | intercept is not a number: "NaN"
          -2.5                     | 1e999                    | intercept is not a number
          -2.5                     | "abc"                    | intercept is not a number: "abc"
          , "weight": 0.3          |                          | features[0].basisFunctions[1].weight is missing
          "weight": 0.5            | "weight": null           | features[0].basisFunctions[0].weight is not a number: null
          "knot": 0.2,             |                          | features[0].basisFunctions[1].knot is missing
          "hinge"                  | "spline"                 | features[0].basisFunctions[1].basis is not a basis function: spline
          "standardDeviation": 1   | "standardDeviation": 0   | features[0].standardization.standardDeviation is not above 0
          "mean": 0,               |                          | features[0].standardization.mean is missing
          "name": "d_level",       |                          | features[0].name is missing
          0.09                     | -0.09                    | covariance[1][1] is a negative variance: -0.09
          , [0, 0.01, 0.16]        |                          | covariance has length 2, not 3: a row for the intercept and each weight
          0, 0.01, 0.16            | 0, 0.16                  | covariance[2] has length 2, not 3
          0.01                     | "a"                      | covariance[2][1] is not a number: "a"
          "value": 0.1             | "value": 10              | baseRate.value is not between 0.0 and 1.0: 10.0
          "labels": 3              | "labels": -3             | training.labels is not a count: -3
          -2.5                     | 1e300                    | intercept is not between -100.0 and 100.0: 1.0E300
          0, 0.01, 0.16            | 0, 0.5, 0.16             | covariance[2] makes it no covariance
          [0.04], [0,              | [0], [0.01,              | covariance[1] makes it no covariance
          "rows": 4                | "rows": 4.5              | training.rows is not a count: 4.5
          "drivers"                | "moods"                  | featureKind is neither drivers nor raw: moods
          """)
  void damageIsRefusedByFileAndField(String text, String instead, String said) throws IOException {
    var damaged = MODEL.replace(text, instead == null ? "" : instead);
    var file = file(damaged);

    assertThat(damaged).isNotEqualTo(MODEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageStartingWith(file + " holds no model: " + said);
  }

  @Test
  void whereATextEndsTooEarlyIsSaid() throws IOException {
    var file = file(MODEL.substring(0, MODEL.indexOf("},")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageContaining("close marker for Object (start marker at line 1, column ")
        .withMessageNotContaining("REDACTED");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("m.json"), text);
  }
}
