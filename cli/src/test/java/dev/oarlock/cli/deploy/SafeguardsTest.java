package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What keeps a stack's data and bill safe, and what the example and the guide say of its settings.
class SafeguardsTest {
  private static final Pattern SETTING = Pattern.compile("\"([A-Za-z]+)=([^\"]*)\"");
  private static final String OWN_KEY =
      "{\"Fn::If\":[\"HasOwnKey\",{\"Ref\":\"KmsKeyArn\"},{\"Ref\":\"AWS::NoValue\"}]}";

  private final DeploymentTemplate deployment = DeploymentTemplate.read();

  @Test
  void whatAnybodyMayCallTakesNoMoreConcurrencyThanIsReserved() {
    var open = new TreeMap<>(deployment.functions());
    open.values().removeIf(it -> !it.at("/FunctionUrlConfig/AuthType").asText().equals("NONE"));

    assertThat(open.keySet()).containsExactly("AnswerSlack", "ReceiveWebhook");
    assertThat(open.values())
        .extracting(it -> it.at("/ReservedConcurrentExecutions/Fn::If/1/Ref").asText())
        .containsOnly("AnswerConcurrency");
  }

  @Test
  void theTableOutlivesTheStackAndASlipOfTheHand() {
    var table = deployment.root().at("/Resources/Table");

    assertThat(List.of(table.path("DeletionPolicy"), table.path("UpdateReplacePolicy")))
        .extracting(JsonNode::asText)
        .containsOnly("Retain");
    assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(
            table
                .at("/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aKeyOfYourOwnIsForAllThatHoldsData() {
    var keys = new TreeMap<String, String>();
    deployment
        .resources("AWS::SQS::Queue")
        .forEach((name, queue) -> keys.put(name, queue.path("KmsMasterKeyId").toString()));
    keys.put("Log", deployment.properties("Log").path("KmsKeyId").toString());
    keys.put("AnswerSlack", deployment.properties("AnswerSlack").path("KmsKeyArn").toString());

    assertThat(keys)
        .hasSizeGreaterThan(8)
        .allSatisfy((_, key) -> assertThat(key).isEqualTo(OWN_KEY));
    assertThat(
            List.of(
                deployment.properties("Table").path("SSESpecification"),
                deployment.properties("ExportBucket").path("BucketEncryption")))
        .allSatisfy(it -> assertThat(it.toString()).contains("HasOwnKey", "\"Ref\":\"KmsKeyArn\""));
  }

  /// What stack and stand-in do not show: moto makes a bucket of a template, but neither its block
  /// nor its policy.
  @Test
  void nobodyOutsideReachesTheExportedTablesAndNobodyWithoutTls() {
    var bucket = deployment.properties("ExportBucket");
    var policy = deployment.properties("ExportBucketPolicy");
    var denied = policy.at("/PolicyDocument/Statement/0");

    assertThat(bucket.path("PublicAccessBlockConfiguration").properties())
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.getValue().asBoolean()).as(it.getKey()).isTrue());
    assertThat(bucket.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
        .as("no list of access counts")
        .isEqualTo("BucketOwnerEnforced");
    assertThat(policy.at("/Bucket/Ref").asText()).isEqualTo("ExportBucket");
    assertThat(policy.at("/PolicyDocument/Statement")).hasSize(1);
    assertThat(
            List.of(
                denied.path("Effect").asText(),
                denied.path("Principal").asText(),
                denied.path("Action").asText(),
                denied.at("/Condition/Bool/aws:SecureTransport").asText()))
        .containsExactly("Deny", "*", "s3:*", "false");
    assertThat(denied.path("Resource"))
        .as("the bucket, and all that is in it")
        .hasToString(
            "[{\"Fn::GetAtt\":[\"ExportBucket\",\"Arn\"]},{\"Fn::Sub\":\"${ExportBucket.Arn}/*\"}]");
  }

  /// Whoever starts a function or is one comes to what is under the key.
  @Test
  void everyRoleMayUseTheKey() {
    assertThat(deployment.resources("AWS::IAM::Role"))
        .isNotEmpty()
        .allSatisfy((_, role) ->
            assertThat(role.path("ManagedPolicyArns").toString())
                .contains("{\"Fn::If\":[\"HasOwnKey\",{\"Ref\":\"UseKey\"}"));
  }

  @Test
  void theExampleNamesTheStackAsTheGuidesDoAndOnlySettingsThatThereAre() throws IOException {
    var example = Files.readString(DeploymentTemplate.house().resolve("samconfig.toml.example"));
    var settings = SETTING.matcher(example).results().toList();

    assertThat(example).contains("stack_name = \"oarlock\"");
    assertThat(settings)
        .hasSize(3)
        .allSatisfy(it -> assertThat(parameters()).containsKey(it.group(1)));
    assertThat(settings)
        .filteredOn(it -> !it.group(1).endsWith("Arn"))
        .allSatisfy(it -> assertThat(it.group(2)).isEqualTo(defaultOf(it)));
  }

  @Test
  void theGuideSaysWhatEachSettingDecides() throws IOException {
    var guide = Files.readString(DeploymentTemplate.house().resolve("docs/deploy.md"));

    assertThat(parameters().keySet())
        .allSatisfy(name -> assertThat(guide).containsPattern("\n\\|[^|]*`" + name + "`"));
  }

  private String defaultOf(MatchResult setting) {
    return parameters().get(setting.group(1)).path("Default").asText();
  }

  private Map<String, JsonNode> parameters() {
    var all = new TreeMap<String, JsonNode>();
    ((ObjectNode) deployment.root().path("Parameters"))
        .properties()
        .forEach(it -> all.put(it.getKey(), it.getValue()));
    return all;
  }
}
