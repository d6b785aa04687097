package dev.oarlock.cli.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Serves the tools over two streams, with the protocol's own library.
record AgentServer(ToolAnswers answers, NoteTool notes) {
  private static final String INSTRUCTIONS =
      "Customer health and churn forecast of this company. Amounts are in minor units (cents)."
          + " Chances are 0 to 1. A score without data is null, not zero. Say how sure a forecast"
          + " is: observed_churns 0 means an estimate that no churn was learned from.";

  McpSyncServer serve(InputStream in, OutputStream out) {
    var transport = new StdioServerTransportProvider(McpJsonDefaults.getMapper(), in, out);
    return McpServer.sync(transport)
        .serverInfo("oarlock", "0.1.0")
        .instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(Arrays.stream(AgentTool.values()).map(this::tool).toList())
        .build();
  }

  private SyncToolSpecification tool(AgentTool tool) {
    var described =
        Tool.builder(tool.word(), tool.schema())
            .description(tool.description())
            .annotations(
                ToolAnnotations.builder()
                    .readOnlyHint(tool.isReadOnly())
                    .destructiveHint(false)
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(
        described, (exchange, request) -> called(tool, exchange, request));
  }

  private CallToolResult called(
      AgentTool tool, McpSyncServerExchange exchange, CallToolRequest request) {
    try {
      var said = texts(request);
      if (tool == AgentTool.LOG_NOTE) {
        return result(notes.log(exchange, said), false);
      }
      var answer = answers.answer(tool, said);
      return result(answer.body().toPrettyString(), !answer.isOk());
    } catch (IOException | IllegalArgumentException failed) {
      return result(String.valueOf(failed.getMessage()), true);
    }
  }

  private static CallToolResult result(String text, boolean isError) {
    return CallToolResult.builder().addTextContent(text).isError(isError).build();
  }

  private static Map<String, String> texts(CallToolRequest request) {
    var texts = new HashMap<String, String>();
    if (request.arguments() != null) {
      request.arguments().forEach((name, value) -> texts.put(name, String.valueOf(value)));
    }
    return texts;
  }
}
