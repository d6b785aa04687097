package dev.oarlock.local.slack.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MessageHtmlTest {
  private final JsonMapper mapper = new JsonMapper();

  @Test
  void aCardShowsEveryBlock() throws IOException {
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream("card.json"))) {
      var html = MessageHtml.of(mapper.readTree(file));

      assertThat(html)
          .contains("<h3>🔴 Acme: 34 (was 61)</h3>")
          .contains("<a href=\"https://billing.example.com/4711\"")
          .contains("<span class=\"mention\">@dana</span>")
          .contains("<svg viewBox")
          .contains("<th scope=\"col\"")
          .contains("data-action=\"claim\" data-block=\"card\" data-value=\"acme\">Claim</button>")
          .contains("<option value=\"sponsor\">Sponsor change</option>");
    }
  }

  @Test
  void chartsTellTheirValuesToScreenReaders() throws IOException {
    var pie =
        """
        {"blocks":[{"type":"data_visualization","title":"Book","chart":{"type":"pie",
         "segments":[{"label":"Green","value":30},{"label":"Red","value":10}]}}]}\
        """;

    assertThat(MessageHtml.of(mapper.readTree(pie)))
        .contains("aria-label=\"Book: Green 30, Red 10\"")
        .contains("<b>75%</b>");
  }

  @Test
  void nothingFromOutsideBecomesMarkup() {
    var message =
        mapper.createObjectNode().put("text", "<script>&lt;img src=x&gt; <javascript:x|y> \"q\"");

    assertThat(MessageHtml.of(message))
        .doesNotContain("<img")
        .doesNotContain("<script")
        .doesNotContain("javascript:x\"");
  }
}
