package dev.oarlock.local.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockCheckTest {
  private static final String SECTION =
      "{'type':'section','text':{'type':'mrkdwn','text':'hello'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'divider','block_id':'b'}",
        "{'type':'header','text':{'type':'plain_text','text':'Acme','emoji':true}}",
        SECTION,
        "{'type':'section','fields':[{'type':'mrkdwn','text':'*Band*'},{'type':'plain_text','text':'red'}]}",
        "{'type':'context','elements':[{'type':'mrkdwn','text':'as of"
            + " now'},{'type':'image','image_url':'https://x/y.png','alt_text':'y'}]}",
        "{'type':'actions','elements':[{'type':'button','action_id':'claim','value':'1','style':'primary','text':{'type':'plain_text','text':'Claim'}}]}",
        "{'type':'actions','elements':[{'type':'static_select','action_id':'s','placeholder':{'type':'plain_text','text':'Why'},'options':[{'text':{'type':'plain_text','text':'a'},'value':'a'}]}]}",
        "{'type':'image','image_url':'https://x/y.png','alt_text':'y'}",
        "{'type':'markdown','text':'**bold**'}",
        "{'type':'table','rows':[[{'type':'raw_text','text':'Account'}],[{'type':'raw_number','value':3,'text':'3'}]],'column_settings':[{'align':'right'}]}",
        "{'type':'data_table','caption':'Book','rows':[[{'type':'raw_text','text':'Account'}]]}",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'hi','style':{'bold':true}}]}]}",
        "{'type':'data_visualization','title':'T','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}",
        "{'type':'data_visualization','title':'T','chart':{'type':'line','series':[{'name':'s','data':[{'label':'Mon','value':-1}]}],'axis_config':{'categories':['Mon'],'x_label':'Day'}}}",
      })
  void goodBlocksPass(String block) {
    assertThat(complaints(block)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'type':'sparkle'}                                                      | unsupported type: sparkle [json-pointer:/blocks/0/type]
          {'text':'x'}                                                            | missing required field: type [json-pointer:/blocks/0]
          {'type':'section'}                                                      | must define either `text` or `fields` [json-pointer:/blocks/0]
          {'type':'section','text':{'type':'mrkdwn','text':''}}                   | must be more than 0 characters [json-pointer:/blocks/0/text/text]
          {'type':'section','text':'x'}                                           | missing required field: type [json-pointer:/blocks/0/text]
          {'type':'header','text':{'type':'mrkdwn','text':'x'}}                   | unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]
          {'type':'divider','color':'red'}                                        | invalid additional property: color [json-pointer:/blocks/0]
          {'type':'image','image_url':'https://x/y.png'}                          | missing required field: alt_text [json-pointer:/blocks/0]
          {'type':'context','elements':[{'type':'image','image_url':'https://x'}]} | missing required field: alt_text [json-pointer:/blocks/0/elements/0]
          {'type':'context','elements':[]}                                        | no less than 1 items allowed [json-pointer:/blocks/0/elements]
          {'type':'data_table','rows':[[{'type':'raw_text','text':'x'}]]}         | missing required field: caption [json-pointer:/blocks/0]
          {'type':'data_visualization','title':'T','chart':{'type':'pie','segments':[{'label':'a','value':0}]}} | must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]
          {'type':'data_visualization','title':'T','chart':{'type':'donut'}}      | unsupported type: donut [json-pointer:/blocks/0/chart/type]
          {'type':'data_visualization','title':'T','chart':{'type':'bar','series':[{'name':'s','data':[{'label':'Mon','value':1}]}],'axis_config':{'categories':['Tue']}}} | data labels must match axis_config.categories [json-pointer:/blocks/0/chart/series/0/data]
          """)
  void badBlocksAreNamed(String block, String complaint) {
    assertThat(complaints(block)).contains(complaint);
  }

  @Test
  void lengthsEndWhereSlackEndsThem() {
    assertThat(complaints(section(3000))).isEmpty();
    assertThat(complaints(section(3001))).singleElement().asString().contains("3001 characters");
    assertThat(complaints(button("t".repeat(75), "v".repeat(2000)))).isEmpty();
    assertThat(complaints(button("t".repeat(76), "v"))).hasSize(1);
    assertThat(complaints(button("t", "v".repeat(2001)))).hasSize(1);
    assertThat(complaints("{'type':'divider','block_id':'" + "b".repeat(256) + "'}")).hasSize(1);
    assertThat(complaints(markdown(6000), markdown(6001))).hasSize(1);
  }

  @Test
  void countsEndWhereSlackEndsThem() {
    assertThat(complaints(many(50, SECTION))).isEmpty();
    assertThat(complaints(many(51, SECTION)))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
    var text = "{'type':'mrkdwn','text':'x'}";
    assertThat(complaints("{'type':'section','fields':" + list(11, text) + "}")).hasSize(1);
    assertThat(complaints("{'type':'context','elements':" + list(11, text) + "}")).hasSize(1);
    var plainButton = "{'type':'button','text':{'type':'plain_text','text':'x'}}";
    assertThat(complaints("{'type':'actions','elements':" + list(26, plainButton) + "}"))
        .hasSize(1);
    var cell = "{'type':'raw_text','text':'x'}";
    assertThat(complaints("{'type':'table','rows':[" + list(21, cell) + "]}")).hasSize(1);
    assertThat(complaints("{'type':'table','rows':" + list(101, list(1, cell)) + "}")).hasSize(1);
    var pie =
        "{'type':'data_visualization','title':'T','chart':{'type':'pie','segments':"
            + list(1, "{'label':'a','value':1}")
            + "}}";
    assertThat(complaints(pie, pie)).isEmpty();
    assertThat(complaints(pie, pie, pie)).hasSize(1);
  }

  @Test
  void idsAreUnique() {
    var divider = "{'type':'divider','block_id':'b'}";
    assertThat(complaints(divider, divider)).singleElement().asString().contains("block_id");
    var button = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}}";
    assertThat(complaints("{'type':'actions','elements':" + list(2, button) + "}"))
        .containsExactly(
            "`action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]");
  }

  private static String section(int length) {
    return SECTION.replace("hello", "x".repeat(length));
  }

  private static String markdown(int length) {
    return "{'type':'markdown','text':'" + "x".repeat(length) + "'}";
  }

  private static String button(String text, String value) {
    return "{'type':'actions','elements':[{'type':'button','value':'"
        + value
        + "','text':{'type':'plain_text','text':'"
        + text
        + "'}}]}";
  }

  private static String[] many(int count, String block) {
    return IntStream.range(0, count).mapToObj(_ -> block).toArray(String[]::new);
  }

  private static String list(int count, String item) {
    return IntStream.range(0, count).mapToObj(_ -> item).collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> complaints(String... blocks) {
    try {
      var json = "[" + String.join(",", blocks).replace('\'', '"') + "]";
      return BlockCheck.ofMessages().complaints(new JsonMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
