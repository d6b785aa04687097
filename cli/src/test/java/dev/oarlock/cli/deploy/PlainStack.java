package dev.oarlock.cli.deploy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/// The template deployed by CloudFormation as a stack, where commands with `--aws` look for it.
record PlainStack(AwsEndpoint cloud, String name, Map<String, String> parameters)
    implements AutoCloseable {
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.region", "us-east-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");

  /// A deployment under a key of one's own.
  static PlainStack create(AwsEndpoint cloud, String name, String secretArn) {
    pointCommandsAt(cloud);
    System.setProperty("oarlock.home", DeploymentTemplate.house().toString());
    var stack =
        new PlainStack(
            cloud,
            name,
            Map.of(
                "SlackSecretArn", secretArn, "WebhookSecretArn", secretArn, "KmsKeyArn", keyArn()));
    stack.make(template());
    return stack;
  }

  /// A stack of which only the name of its table is asked.
  static PlainStack naming(AwsEndpoint cloud, String name, String table) {
    pointCommandsAt(cloud);
    var template =
        "{\"Resources\":{\"Bus\":{\"Type\":\"AWS::SQS::Queue\"}},"
            + "\"Outputs\":{\"TableName\":{\"Value\":\"%s\"}}}".formatted(table);
    var stack = new PlainStack(cloud, name, Map.of());
    stack.make(template);
    return stack;
  }

  /// A stack of nothing but where the night's tables go.
  static PlainStack exporting(AwsEndpoint cloud, String name, Map<String, String> parameters) {
    var all = new HashMap<>(parameters);
    all.put("SlackSecretArn", keyArn().replace("kms", "secretsmanager"));
    var stack = new PlainStack(cloud, name, all);
    stack.make(PlainTemplate.ofExport(DeploymentTemplate.read()));
    return stack;
  }

  private void make(String template) {
    try (var stacks = cloud.stacks()) {
      stacks.createStack(create ->
          create
              .stackName(name)
              .templateBody(template)
              .capabilities(Capability.CAPABILITY_IAM)
              .parameters(parameters.entrySet().stream().map(PlainStack::parameter).toList()));
      stacks.waiter().waitUntilStackCreateComplete(it -> it.stackName(name));
    }
  }

  private static void pointCommandsAt(AwsEndpoint cloud) {
    CREDENTIALS.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", cloud.endpoint().toString());
  }

  /// The same deployed again, with some parameters changed.
  void update(Map<String, String> changed) {
    var all = new HashMap<>(parameters);
    all.putAll(changed);
    try (var stacks = cloud.stacks()) {
      stacks.updateStack(update ->
          update
              .stackName(name)
              .templateBody(template())
              .capabilities(Capability.CAPABILITY_IAM)
              .parameters(all.entrySet().stream().map(PlainStack::parameter).toList()));
      stacks.waiter().waitUntilStackUpdateComplete(it -> it.stackName(name));
    }
  }

  String output(String key) {
    return findOutput(key).orElseThrow();
  }

  Optional<String> findOutput(String key) {
    try (var stacks = cloud.stacks()) {
      return stacks.describeStacks(it -> it.stackName(name)).stacks().getFirst().outputs().stream()
          .filter(output -> output.outputKey().equals(key))
          .map(Output::outputValue)
          .findFirst();
    }
  }

  private static String template() {
    return PlainTemplate.of(DeploymentTemplate.read());
  }

  private static String keyArn() {
    return "arn:aws:kms:us-east-1:123456789012:key/3f0d6c1e-0000-4000-8000-000000000000";
  }

  private static Parameter parameter(Map.Entry<String, String> one) {
    return Parameter.builder().parameterKey(one.getKey()).parameterValue(one.getValue()).build();
  }

  @Override
  public void close() {
    CREDENTIALS.keySet().forEach(System::clearProperty);
    System.clearProperty("aws.endpointUrl");
    System.clearProperty("oarlock.home");
  }
}
