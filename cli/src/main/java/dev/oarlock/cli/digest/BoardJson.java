package dev.oarlock.cli.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;

/// The pack for a board meeting for programs; ratios as decimals.
final class BoardJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BoardJson() {}

  static ObjectNode of(BoardReport report) {
    var pack = report.pack();
    var json =
        JSON.objectNode()
            .put("version", "board")
            .put("quarter", pack.quarter().toString())
            .put("day", pack.day().toString());
    var quarters = json.putArray("quarters");
    pack.quarters()
        .forEach(quarter -> {
          var each = DigestRevenueJson.period(quarter);
          pack.currencies()
              .main()
              .ifPresent(currency -> {
                quarter.grossRetention(currency).ifPresent(it -> each.put("grossRetention", it));
                quarter.netRetention(currency).ifPresent(it -> each.put("netRetention", it));
              });
          quarter.logoRetention().ifPresent(it -> each.put("logoRetention", it));
          quarters.add(each);
        });
    report.plan().ifPresent(plan -> json.set("plan", DigestJson.plan(plan)));
    json.set("left", DigestJson.list(pack.lost(), LostCustomer::account, DigestJson::left));
    return json;
  }
}
