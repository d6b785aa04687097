package dev.oarlock.aws.store.reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import dev.oarlock.domain.risk.departure.ReasonCatalog.ReasonGroup;
import java.util.stream.StreamSupport;

/// The picklist as a document.
public final class ReasonCatalogJson {
  private ReasonCatalogJson() {}

  public static ObjectNode write(ReasonCatalog catalog) {
    var node = JsonTree.object().put("version", catalog.version());
    var groups = node.putArray("groups");
    for (var group : catalog.groups()) {
      var reasons = groups.addObject().put("title", group.title()).putArray("reasons");
      for (var reason : group.reasons()) {
        reasons
            .addObject()
            .put("code", reason.code())
            .put("title", reason.title())
            .put("avoidable", reason.avoidable());
      }
    }
    return node;
  }

  static ReasonCatalog read(JsonNode node) {
    return new ReasonCatalog(
        node.required("version").textValue(),
        StreamSupport.stream(node.required("groups").spliterator(), false)
            .map(ReasonCatalogJson::group)
            .toList());
  }

  private static ReasonGroup group(JsonNode node) {
    return new ReasonGroup(
        node.required("title").textValue(),
        StreamSupport.stream(node.required("reasons").spliterator(), false)
            .map(reason ->
                new CatalogReason(
                    reason.required("code").textValue(),
                    reason.required("title").textValue(),
                    reason.required("avoidable").booleanValue()))
            .toList());
  }
}
