package dev.oarlock.cli.reasons;

import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import dev.oarlock.domain.risk.departure.ReasonCatalog.ReasonGroup;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;

/// A picklist as a file.
final class ReasonsFile {
  private ReasonsFile() {}

  /// An [IllegalArgumentException] tells what is wrong and where.
  static ReasonCatalog read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "There is no file " + file + ". reasons/default.yaml is one to start from.");
    }
    var root = YamlNode.read(file).requireOnlyKeys("version", "groups");
    return new ReasonCatalog(
        root.required("version").text().strip(),
        root.required("groups").items().stream().map(ReasonsFile::group).toList());
  }

  private static ReasonGroup group(YamlNode node) {
    node.requireOnlyKeys("title", "reasons");
    return new ReasonGroup(
        node.required("title").text().strip(),
        node.required("reasons").items().stream().map(ReasonsFile::reason).toList());
  }

  private static CatalogReason reason(YamlNode node) {
    node.requireOnlyKeys("code", "title", "unavoidable");
    try {
      return new CatalogReason(
          node.required("code").text().strip(),
          node.required("title").text().strip(),
          node.optional("unavoidable").filter(it -> it.text().equals("true")).isEmpty());
    } catch (IllegalArgumentException wrong) {
      throw node.mistake(String.valueOf(wrong.getMessage()), "See reasons/default.yaml.");
    }
  }
}
