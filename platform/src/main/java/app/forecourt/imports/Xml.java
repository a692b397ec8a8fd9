package app.forecourt.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook, read from element to element. It knows no entities but XML's own, and
/// refuses to read on when a document type would declare some.
final class Xml implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  Xml(InputStream in) {
    this.in = in;
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException unreadable) {
      throw unfit(unreadable);
    }
  }

  /// The JDK's own parser, whatever else is on the class path.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("refers to " + systemId);
    });
    return factory;
  }

  /// Goes to the next start or end of an element.
  ///
  /// @return false at the end of the part
  boolean advance() {
    while (step()) {
      if (reader.isStartElement() || reader.isEndElement()) {
        return true;
      }
    }
    return false;
  }

  /// Whether an element of that name begins here.
  boolean begins(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  @Nullable String attribute(String name) {
    for (var at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return null;
  }

  /// The text up to the end of the element that begins here, without what stands in elements
  /// within.
  String text() {
    var text = new StringBuilder();
    var depth = 0;
    while (step()) {
      if (reader.isStartElement()) {
        depth++;
      } else if (reader.isEndElement()) {
        if (depth-- == 0) {
          break;
        }
      } else if (reader.isCharacters() && depth == 0) {
        text.append(reader.getText());
        if (text.length() > Rows.LONGEST_CELL) {
          throw new DamagedFile();
        }
      }
    }
    return text.toString();
  }

  private boolean step() {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      var event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new SuspiciousFile();
      }
      return true;
    } catch (XMLStreamException broken) {
      throw unfit(broken);
    } catch (NoSuchElementException over) {
      return false;
    }
  }

  /// What [Archive] throws while it unpacks may come wrapped.
  private static RuntimeException unfit(Throwable broken) {
    for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof SuspiciousFile bomb) {
        return bomb;
      }
    }
    return new DamagedFile();
  }

  @Override
  public void close() {
    try {
      reader.close();
      in.close();
    } catch (XMLStreamException | IOException closing) {
      throw new UncheckedIOException(new IOException(closing));
    }
  }
}
