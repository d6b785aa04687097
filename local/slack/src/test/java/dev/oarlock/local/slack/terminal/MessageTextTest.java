package dev.oarlock.local.slack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '"',
      textBlock =
          """
          "*Acme* is _red_ and ~fine~"                            = "Acme is red and fine"
          "2 * 3 * 4 and snake_case_name stay"                    = "2 * 3 * 4 and snake_case_name stay"
          "*bold with <https://a.b|a *link*>*"                    = "bold with a link (https://a.b)"
          "<https://a.b>"                                         = "https://a.b"
          "<@U000000DANA> in <#C01|gong> and <!here>"             = "@dana in #gong and @here"
          "A &amp; B &lt;C&gt; `x &amp; y`"                       = "A & B <C> `x & y`"
          ":bell: :no_such_emoji:"                                = "🔔 :no_such_emoji:"
          "<!date^1795348800^{date_short} at {time}|once>"        = "Nov 22, 2026 at 12:00 PM"
          "<!date^1795348800^{date_long_pretty}|once>"            = "Sunday, November 22nd, 2026"
          "&gt; said Dana"                                        = "▏ said Dana"
          """)
  void markupReadsAsSlackShowsIt(String mrkdwn, String shown) {
    var message = new JsonMapper().createObjectNode().put("text", mrkdwn);

    assertThat(MessageText.of(message)).isEqualTo(shown);
  }

  @Test
  void datesAreInTheReadersZone() {
    var message = json("{'text':'<!date^1795348800^{time}|x>'}");

    assertThat(MessageText.in(ZoneId.of("Asia/Tokyo"), message)).isEqualTo("9:00 PM");
  }

  @Test
  void aHeaderStandsOut() {
    var header = "{'type':'header','text':{'type':'plain_text','text':':bell: Acme'}}";

    assertThat(shown(header)).isEqualTo("🔔 Acme\n═══════");
  }

  @Test
  void fieldsStandInTwoColumns() {
    var section =
        "{'type':'section','fields':[{'type':'mrkdwn','text':'*Band*\\nred'},"
            + "{'type':'mrkdwn','text':'*Owner*\\nDana'},{'type':'mrkdwn','text':'odd'}]}";

    assertThat(shown(section))
        .isEqualTo(
            """
            Band                                     Owner
            red                                      Dana

            odd\
            """);
  }

  @Test
  void aButtonStandsBesideItsText() {
    var section =
        "{'type':'section','text':{'type':'mrkdwn','text':'Acme'},'accessory':{'type':'button',"
            + "'text':{'type':'plain_text','text':'Open'}}}";

    assertThat(shown(section)).isEqualTo("Acme" + " ".repeat(68) + "[ Open ]");
  }

  @Test
  void actionsAndContextFollowTheirBlock() {
    var actions =
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Claim'}},"
            + "{'type':'static_select','placeholder':{'type':'plain_text','text':'Play'},"
            + "'options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}]}]}";
    var context =
        "{'type':'context','elements':[{'type':'image','image_url':'x','alt_text':'logo'},"
            + "{'type':'mrkdwn','text':'as of now'}]}";

    assertThat(shown(actions, context)).isEqualTo("[ Claim ]  [ Play ▾ ] A\n[logo]  as of now");
  }

  @Test
  void longLinesWrapUnderTheirBullet() {
    var section =
        "{'type':'section','text':{'type':'mrkdwn','text':'• " + "word ".repeat(20).strip() + "'}}";

    assertThat(shown(section).lines()).hasSize(2).allMatch(line -> line.length() <= 80);
    assertThat(shown(section).lines().skip(1)).first().asString().startsWith("  word");
  }

  @Test
  void aTableKeepsItsColumns() {
    var table =
        "{'type':'table','column_settings':[{'align':'left'},{'align':'right'}],'rows':["
            + "[{'type':'raw_text','text':'Account'},{'type':'raw_text','text':'CMRR'}],"
            + "[{'type':'raw_text','text':'Acme'},{'type':'raw_number','value':9,'text':'9'}]]}";

    assertThat(shown(table))
        .isEqualTo(
            """
            Account  CMRR
            ─────────────
            Acme        9\
            """);
  }

  @Test
  void aTableTooWideGivesWay() {
    var cell = "{'type':'raw_text','text':'" + "x".repeat(70) + "'}";

    assertThat(shown("{'type':'table','rows':[[" + cell + "," + cell + "]]}").lines())
        .allMatch(line -> line.length() <= 80)
        .first()
        .asString()
        .contains("…");
  }

  @Test
  void aPieIsBarsWithShares() {
    var pie =
        "{'type':'data_visualization','title':'Book','chart':{'type':'pie','segments':["
            + "{'label':'Green','value':30},{'label':'Red','value':10}]}}";

    assertThat(shown(pie))
        .isEqualTo(
            "Book\n  Green  "
                + "█".repeat(36)
                + " 30 (75 %)\n  Red    "
                + "█".repeat(12)
                + " 10 (25 %)");
  }

  @Test
  void aLineIsARowOfColumns() {
    var line =
        "{'type':'data_visualization','title':'Health','chart':{'type':'line','series':[{'name':'Acme',"
            + "'data':[{'label':'Mon','value':60},{'label':'Tue','value':34}]}],"
            + "'axis_config':{'categories':['Mon','Tue']}}}";

    assertThat(shown(line)).isEqualTo("Health\n  Acme  █▁  60 → 34\n        Mon to Tue");
  }

  @Test
  void richTextAndMarkdownAreText() {
    var rich =
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'hi"
            + " ','style':{'bold':true}},{'type':'user','user_id':'U00000000BO'}]},"
            + "{'type':'rich_text_list','style':'ordered','elements':[{'type':'rich_text_section',"
            + "'elements':[{'type':'link','url':'https://a.b','text':'A'}]}]}]}";
    var markdown = "{'type':'markdown','text':'# Head\\n- **one**'}";

    assertThat(shown(rich, markdown)).isEqualTo("hi @bo\n1. A (https://a.b)\n\nHead\n• one");
  }

  @Test
  void dividersImagesAttachmentsAndUnknownBlocksHaveALine() {
    var image = "{'type':'image','image_url':'https://x','alt_text':'a boat'}";

    assertThat(shown("{'type':'divider'}", image, "{'type':'video'}"))
        .isEqualTo("─".repeat(80) + "\n\n[a boat]\n\n[video]");
    assertThat(MessageText.of(json("{'attachments':[{'color':'#f00','text':'inside'}]}")))
        .isEqualTo("│ inside");
  }

  private static String shown(String... blocks) {
    return MessageText.of(json("{'text':'unseen','blocks':[" + String.join(",", blocks) + "]}"));
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
