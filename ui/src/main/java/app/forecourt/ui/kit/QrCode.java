package app.forecourt.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Something to be read with a phone's camera, drawn here so that no other server learns of it.
public class QrCode extends Image {

  private static final int MARGIN = 2;

  /// @param meaning what it is, for those who cannot see it
  public QrCode(String content, String meaning) {
    super("data:image/svg+xml;base64," + encoded(svg(content)), meaning);
    addClassName("qr-code");
  }

  /// Dark squares on white, whatever the light of the screen.
  static String svg(String content) {
    try {
      var squares =
          new QRCodeWriter()
              .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
      var path = new StringBuilder();
      for (var y = 0; y < squares.getHeight(); y++) {
        for (var x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y)) {
            path.append("M%d %dh1v1h-1z".formatted(x, y));
          }
        }
      }
      return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%s"/></svg>\
      """
          .formatted(squares.getWidth(), squares.getHeight(), path);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  private static String encoded(String svg) {
    return Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }
}
