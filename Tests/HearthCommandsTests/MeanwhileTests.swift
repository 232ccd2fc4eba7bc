import Foundation
import Testing

@testable import HearthCommands

@Suite struct MeanwhileTests {
  @Test func valueIsWaitedFor() {
    let start = DispatchSemaphore(value: 0)
    let sum = Meanwhile {
      start.wait()
      return (1...100).reduce(0, +)
    }
    #expect(sum.ready == nil)
    start.signal()
    #expect(sum.value == 5_050)
    #expect(sum.ready == 5_050)
  }

  @Test func valueIsWorkedOutUnasked() {
    let end = DispatchSemaphore(value: 0)
    let answer = Meanwhile {
      end.signal()
      return 42
    }
    end.wait()
    #expect(answer.value == 42)
  }
}
