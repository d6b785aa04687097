package dev.oarlock.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.oarlock.local.cloud.CloudSetup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// By what a sample year was played: this build with these settings, whose messages lead to this
/// port.
record BookVersion(String text) {
  static BookVersion of(CloudSetup setup) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var template = Files.readString(setup.template());
      digest.update(template.getBytes(UTF_8));
      digest.update(settings(setup, template).getBytes(UTF_8));
      digest.update(Integer.toString(setup.port()).getBytes(UTF_8));
      digest.update(compiled().getBytes(UTF_8));
      return new BookVersion(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("cannot say by what the sample year is played", e);
    }
  }

  /// The variables of which the template knows.
  private static String settings(CloudSetup setup, String template) {
    return new TreeMap<>(setup.environment())
        .entrySet().stream()
            .filter(it -> template.contains(it.getKey()))
            .map(Map.Entry::toString)
            .collect(Collectors.joining("\n"));
  }

  /// When what runs was compiled, part by part.
  private static String compiled() throws IOException {
    var text = new StringBuilder();
    for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      text.append(part).append(' ').append(newest(Path.of(part))).append('\n');
    }
    return text.toString();
  }

  private static long newest(Path part) throws IOException {
    if (!Files.exists(part)) {
      return 0;
    }
    try (var files = Files.walk(part)) {
      return files.map(Path::toFile).mapToLong(File::lastModified).max().orElse(0);
    }
  }
}
