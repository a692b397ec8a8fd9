package app.forecourt.imports;

import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class ImportsApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;

  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void takesAFileFromUploadToRejects() throws Exception {
    var location = uploaded("姓名,手机号\n王小明,13800138000\n李娜,12\n");
    api.perform(
            with(put(location + "/mapping"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"columns\":{\"name\":0,\"phone\":1}}")
                .header("If-Match", "\"0\""))
        .andExpect(status().isOk());
    var version = version(location);
    api.perform(with(post(location + "/check")).header("If-Match", version))
        .andExpect(status().isOk());
    waitFor(location, "CHECKED");
    api.perform(with(get(location + "/rows?effect=REFUSED")).header("Accept-Language", "en"))
        .andExpect(jsonPath("$[0].number").value(3))
        .andExpect(
            jsonPath("$[0].reasons[0]")
                .value("Phone: \"12\" is not a valid phone number; please check it."));
    api.perform(with(post(location + "/run")).header("If-Match", version(location)))
        .andExpect(status().isOk());
    waitFor(location, "DONE");
    api.perform(with(get(location)))
        .andExpect(jsonPath("$.progress.added").value(1))
        .andExpect(jsonPath("$.progress.refused").value(1));
    var rejects =
        api.perform(with(get(location + "/rejects")))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", endsWith("\"rejects.xlsx\"")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var rows = TableFile.rows(rejects)) {
      assertThat(rows.next().orElseThrow().cells()).contains("姓名", "未导入原因");
    }
    api.perform(with(get("/api/v1/imports")))
        .andExpect(jsonPath("$.items[0].fileName").value("a.csv"));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    api.perform(
            with(post("/api/v1/imports?kind=CUSTOMERS&fileName=a.xlsx"))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("姓名,手机号\n王小明,=1+1\n".getBytes(StandardCharsets.UTF_8)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/formula-in-cell")))
        .andExpect(jsonPath("$.detail").value("单元格 B2 含有公式,请复制后“选择性粘贴为数值”,再重新上传。"));
  }

  private String uploaded(String file) throws Exception {
    return java.util.Objects.requireNonNull(
        api.perform(
                with(post("/api/v1/imports?kind=CUSTOMERS&fileName=a.csv"))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content(file.getBytes(StandardCharsets.UTF_8)))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.mapping.phone").value(1))
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  private void waitFor(String location, String state) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            api.perform(with(get(location)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("\"state\":\"" + state + "\""));
  }

  private String version(String location) throws Exception {
    return java.util.Objects.requireNonNull(
        api.perform(with(get(location))).andReturn().getResponse().getHeader("ETag"));
  }

  private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
    return request.with(authentication(organization.signedIn(Role.GENERAL_MANAGER))).with(csrf());
  }
}
