import { useCallback } from 'react'

/**
 * Gives an image or a sound player something in memory, through an address that lasts as long as it is shown;
 * afterwards the browser lets go of the bytes.
 */
export function useShown(content: Blob | null) {
  return useCallback(
    (element: HTMLImageElement | HTMLAudioElement | null) => {
      if (!element || !content) return undefined
      const url = URL.createObjectURL(content)
      element.src = url
      return () => {
        element.removeAttribute('src')
        URL.revokeObjectURL(url)
      }
    },
    [content],
  )
}
