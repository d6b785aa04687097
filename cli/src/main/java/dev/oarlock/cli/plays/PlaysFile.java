package dev.oarlock.cli.plays;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.play.Play;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayOccasion;
import dev.oarlock.domain.play.PlayStep;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Plays as a file: the plays, or every mistake in it with its place.
final class PlaysFile {
  private static final String EXAMPLE = "See plays/default.yaml.";

  private final List<String> mistakes = new ArrayList<>();

  private PlaysFile() {}

  /// What is in a file, and what is wrong with it.
  record ReadPlays(Optional<PlayCatalog> catalog, List<String> mistakes) {
    PlayCatalog orThrow() {
      return catalog.orElseThrow(() ->
          new IllegalArgumentException(String.join("\n", mistakes) + "\nThe plays in force stay."));
    }
  }

  static ReadPlays read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "There is no file " + file + ". plays/default.yaml is one to start from.");
    }
    var reading = new PlaysFile();
    var catalog = reading.tried(() -> reading.catalog(YamlNode.read(file)));
    return new ReadPlays(catalog.filter(_ -> reading.mistakes.isEmpty()), reading.mistakes);
  }

  private Optional<PlayCatalog> catalog(YamlNode root) {
    root.requireOnlyKeys("version", "plays");
    var plays = all(needed(root, "plays"), this::play);
    return ifRight(0, () -> made(root, () -> new PlayCatalog(text(root, "version"), plays)));
  }

  private Optional<Play> play(YamlNode node) {
    var before = mistakes.size();
    node.requireOnlyKeys("code", "title", "for", "steps");
    var occasion = occasion(needed(node, "for"));
    var steps = all(needed(node, "steps"), step -> Optional.of(step(step)));
    return ifRight(
        before,
        () -> made(node, () -> new Play(text(node, "code"), text(node, "title"), occasion, steps)));
  }

  /// What is made of parts is looked at only where none of them has a mistake.
  private <T> Optional<T> ifRight(int before, Supplier<T> value) {
    return mistakes.size() == before ? Optional.of(value.get()) : Optional.empty();
  }

  private PlayStep step(YamlNode node) {
    node.requireOnlyKeys("code", "text", "owner", "due", "say");
    var say =
        node.optional("say")
            .map(list -> list.items().stream().map(it -> it.text().strip()).toList())
            .orElse(List.of());
    return made(
        node,
        () ->
            new PlayStep(
                text(node, "code"),
                text(node, "text"),
                owner(needed(node, "owner")),
                days(needed(node, "due")),
                say));
  }

  private static PlayOccasion occasion(YamlNode node) {
    return PlayOccasion.named(node.text().strip())
        .orElseThrow(() ->
            node.mistake(
                "nothing that a play is for: " + node.text(),
                "One of "
                    + PlayOccasion.all().stream()
                        .map(PlayOccasion::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static PlayRole owner(YamlNode node) {
    return Arrays.stream(PlayRole.values())
        .filter(role -> EnumNames.of(role).equals(node.text().strip()))
        .findFirst()
        .orElseThrow(() ->
            node.mistake(
                "nobody who does a step: " + node.text(),
                "One of "
                    + Arrays.stream(PlayRole.values())
                        .map(EnumNames::of)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static int days(YamlNode node) {
    var text = node.text().strip();
    if (!text.matches("\\d{1,6}")) {
      throw node.mistake("not a whole number of days: " + text, "Days after the start, such as 7.");
    }
    return Integer.parseInt(text);
  }

  private static YamlNode needed(YamlNode node, String key) {
    return node.optional(key).orElseThrow(() -> node.mistake("'" + key + "' is missing", EXAMPLE));
  }

  private static String text(YamlNode node, String key) {
    return needed(node, key).text().strip();
  }

  /// Goes on after a mistake, so that each is told.
  private <T> List<T> all(YamlNode list, Function<YamlNode, Optional<T>> read) {
    return list.items().stream().flatMap(item -> tried(() -> read.apply(item)).stream()).toList();
  }

  private <T> Optional<T> tried(Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (InputException mistake) {
      mistakes.add(String.valueOf(mistake.getMessage()));
      return Optional.empty();
    }
  }

  private static <T> T made(YamlNode node, Supplier<T> value) {
    try {
      return value.get();
    } catch (InputException mistake) {
      throw mistake;
    } catch (IllegalArgumentException wrong) {
      throw node.mistake(String.valueOf(wrong.getMessage()), EXAMPLE);
    }
  }
}
