package dev.oarlock.mapping.definition;

import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The mappings that come with the product, one for each system whose exports it knows; each is in
/// `events/mappings/<name>/mapping.yaml`.
public enum ShippedMapping {
  AMPLITUDE,
  CHARGEBEE,
  DELIGHTED,
  HUBSPOT,
  INTERCOM,
  MIXPANEL,
  SALESFORCE,
  SEGMENT,
  SPREADSHEET,
  STRIPE,
  SURVEYMONKEY,
  ZENDESK;

  public static Optional<ShippedMapping> named(String name) {
    return Arrays.stream(values()).filter(it -> it.word().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(ShippedMapping::word).toList();
  }

  /// What people call it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public SignalMapping mapping() {
    return MappingReader.read(word(), YamlNode.read(Path.of(word() + ".yaml"), reader()));
  }

  /// As it is written, for whoever wants to change it.
  public String text() {
    try (var reader = reader()) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStreamReader reader() {
    var resource = "/mappings/" + word() + "/mapping.yaml";
    var stream = ShippedMapping.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new InputException(
          word(), "this build lacks the mapping", "Build again: ./oarlock does it by itself.");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
